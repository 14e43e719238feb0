package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// The doors of the server: a form for people, tokens for software, and what a browser may load and reach.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {
    private static final String[] OPEN = {
        "/sign-in",
        "/first-run",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/error",
        "/actuator/health",
        "/api/openapi"
    };

    static boolean isAsset(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            PasswordDoor people,
            SignIn signIn,
            AccessTokens tokens,
            FirstRun firstRun,
            SignInSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var entry = new EntryDoor(answers, firstRun);
        return http.authenticationProvider(people)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(SignInFailure.handler())
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(ApiDoor::bringsProof))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(new FormDoor(answers)))
                .requestCache(cache -> cache.requestCache(whereOneWantedToBe()))
                .headers(headers -> headers(headers, settings))
                .addFilterBefore(new ApiDoor(signIn, tokens, answers), CsrfFilter.class)
                .addFilterAfter(new ActingDoor(signIn, entry), AuthorizationFilter.class)
                .build();
    }

    /// The page that somebody asked for before he had to sign in; never a part of one, nor a file.
    private static RequestCache whereOneWantedToBe() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !PartOfPage.asked(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html")
                && !isAsset(request)
                && !request.getRequestURI().equals("/sign-in"));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, SignInSettings settings) {
        var signers = String.join(" ", settings.signerOrigins());
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'; "
                        + "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
                        + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; "
                        + "connect-src 'self' " + signers + "; frame-src 'self' " + signers + "; "
                        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
