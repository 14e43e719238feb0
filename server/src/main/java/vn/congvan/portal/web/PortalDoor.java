package vn.congvan.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.congvan.portal.Pace;

/// The public door: no sign-in, no session, hence nothing that a forged form could do; so many requests an address. A
/// code in the address line goes nowhere else.
@Configuration(proxyBeanMethods = false)
class PortalDoor {
    @Bean
    @Order(1)
    SecurityFilterChain publicDoor(HttpSecurity http, Pace pace) {
        return http.securityMatcher("/portal", "/portal/**", "/api/portal/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                                        + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new PaceDoor(pace), AuthorizationFilter.class)
                .build();
    }
}
