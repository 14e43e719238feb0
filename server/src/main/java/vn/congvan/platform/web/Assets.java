package vn.congvan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.CachingResourceTransformer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Hands out style sheets, scripts, pictures and fonts. Each stands under an address with the fingerprint of
/// its content and never changes there, so a browser fetches it once and does not ask again. Templates write
/// the plain address (`@{/assets/congvan.css}`) and get the fingerprinted one, and so do the links of a style
/// sheet; a script gets the addresses of what it loads from the page.
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Assets implements WebMvcConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/**", "classpath:/static/assets/");
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void serve(ResourceHandlerRegistry registry, String addresses, String folder) {
        registry.addResourceHandler(addresses)
                .addResourceLocations(folder)
                .setCacheControl(FOR_GOOD)
                .resourceChain(false)
                .addResolver(new OnlyFingerprinted())
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache("found " + addresses)))
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new LiteWebJarsResourceResolver())
                .addResolver(new PathResourceResolver())
                .addTransformer(new CachingResourceTransformer(new ConcurrentMapCache("linked " + addresses)))
                .addTransformer(new CssLinkResourceTransformer());
    }

    /// What is asked for by its plain address is not there: it would stay in browsers for a year, whatever a
    /// later edition brings.
    private static final class OnlyFingerprinted implements ResourceResolver {
        private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}\\.[a-z0-9]+$");

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String requestPath,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return FINGERPRINT.matcher(requestPath).find()
                    ? chain.resolveResource(request, requestPath, locations)
                    : null;
        }

        @Override
        public @Nullable String resolveUrlPath(
                String resourcePath, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(resourcePath, locations);
        }
    }
}
