package vn.congvan.desk.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.HtmlUtils;

/// Tells what broke before a page or a resource was reached, e.g. that the database does not answer whether
/// somebody may come in: to software like every other problem; to people, while the database is away, as a
/// bare page, because the shell around a page would ask the database again. All else is left to {@link
/// ErrorPage}.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class AtTheDoor extends OncePerRequestFilter {
    private final HandlerExceptionResolver answers;

    AtTheDoor(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            boolean away = WhatWentWrong.of(e).status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            if (response.isCommitted() || !away && !request.getRequestURI().startsWith("/api/")) {
                throw e;
            }
            // Not reset(): the headers by which pages are protected stay.
            response.resetBuffer();
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException {
        var answered = answers.resolveException(request, response, null, thrown);
        if (answered == null) {
            throw thrown;
        }
        if (answered.getModel().get("problem") instanceof Problem problem) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write(
                            "<!doctype html><meta charset=\"utf-8\"><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p>%3$s</p>"
                                    .formatted(
                                            escaped(problem.title()),
                                            escaped(problem.detail()),
                                            escaped(problem.request())));
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
