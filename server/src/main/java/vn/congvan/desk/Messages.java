package vn.congvan.desk;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/// The sentences of all modules: `messages/<module>.properties` in Vietnamese,
/// `messages/<module>_en.properties` in English. Vietnamese unless the reader has switched.
@Configuration(proxyBeanMethods = false)
class Messages {
    static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    MessageSource messageSource() throws IOException {
        var names = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = Objects.requireNonNull(file.getFilename());
            if (!name.endsWith("_en.properties")) {
                names.add("messages/" + name.substring(0, name.length() - ".properties".length()));
            }
        }
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names.toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReadersLanguage();
    }
}
