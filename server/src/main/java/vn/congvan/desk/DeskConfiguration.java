package vn.congvan.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// The language switch (`?lang=en`) and the shell around the pages.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {
    private final ShellAround shell;

    DeskConfiguration(ShellAround shell) {
        this.shell = shell;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(shell).excludePathPatterns("/api/**", "/assets/**", "/webjars/**");
    }
}
