package vn.congvan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// The language of an answer: on pages the one the reader chose (a cookie), in the API the one the request
/// asks for by `Accept-Language`; Vietnamese where none is given.
final class ReadersLanguage extends CookieLocaleResolver {
    private final AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();

    ReadersLanguage() {
        super("congvan-language");
        setDefaultLocale(Messages.VIETNAMESE);
        setCookieSameSite("Lax");
        asked.setSupportedLocales(List.of(Messages.VIETNAMESE, Locale.ENGLISH));
        asked.setDefaultLocale(Messages.VIETNAMESE);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return api(request) ? () -> asked.resolveLocale(request) : super.resolveLocaleContext(request);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return api(request) ? asked.resolveLocale(request) : super.resolveLocale(request);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext locale) {
        if (!api(request)) {
            super.setLocaleContext(request, response, locale);
        }
    }

    private static boolean api(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
