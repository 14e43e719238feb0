package vn.congvan.desk.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.congvan.desk.SeeAlso;
import vn.congvan.desk.Words;

/// Answers every exception: problem details (RFC 9457) below `/api` and to scripts of pages, the form it came
/// from where a form was sent, the page `desk/problem` elsewhere. The attempt is recorded before the answer
/// leaves. Security's own refusals come here too, when its filters hand them to Spring's
/// `handlerExceptionResolver`.
@ControllerAdvice
final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLAIN = Pattern.compile("/[a-z/{}-]{0,120}");

    private final Words words;
    private final SeeAlso seeAlso;
    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;

    ProblemAnswers(Words words, SeeAlso seeAlso, LocaleResolver locales, ApplicationEventPublisher events) {
        this.words = words;
        this.seeAlso = seeAlso;
        this.locales = locales;
        this.events = events;
    }

    @ExceptionHandler(Exception.class)
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var wrong = WhatWentWrong.of(thrown);
        var pattern = pattern(request);
        if (!wrong.foreseen()) {
            LOG.error("{} failed: {}", pattern, wrong.reasons().getFirst().code(), cause(thrown));
        }
        if (wrong.recorded()) {
            record(wrong, pattern, request);
        }
        var back = BackToPage.of(request);
        if (back.isPresent()) {
            return back.get().with(wrong.reasons(), request);
        }
        return told(wrong, request, response);
    }

    /// As a page or as data, without leading back to where it came from.
    Object told(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return told(WhatWentWrong.of(thrown), request, response);
    }

    private Object told(WhatWentWrong wrong, HttpServletRequest request, HttpServletResponse response) {
        var problem = problem(wrong, locales.resolveLocale(request));
        response.setStatus(problem.status());
        if (request.getRequestURI().startsWith("/api/") || BackToPage.asksForData(request)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.toDetail());
        }
        return new ModelAndView("desk/problem", Map.of("problem", problem));
    }

    private static Throwable cause(Exception thrown) {
        return Objects.requireNonNullElse(thrown.getCause(), thrown);
    }

    private void record(WhatWentWrong wrong, String pattern, HttpServletRequest request) {
        var first = wrong.reasons().getFirst();
        try {
            events.publishEvent(new AttemptRefused(pattern, document(pattern, request), first.code(), wrong.kind()));
        } catch (RuntimeException e) {
            LOG.error("A refused attempt could not be recorded: {} {}", pattern, first.code(), e);
        }
    }

    private Problem problem(WhatWentWrong wrong, Locale locale) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            var told = wrong.reasons().stream()
                    .map(reason ->
                            new Problem.Told(reason.code(), words.of(reason), reason.values(), seeAlso.of(reason)))
                    .toList();
            var title = words.word(
                    "problem." + wrong.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var id = Objects.requireNonNullElse(MDC.get("request"), "");
            return new Problem(wrong.status(), told.getFirst().code(), title, List.copyOf(told), id);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static String pattern(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? path(request) : pattern);
    }

    /// What was refused before it came to a resource is named by its path, ids put aside as in a pattern.
    private static String path(HttpServletRequest request) {
        var path = ID.matcher(request.getRequestURI()).replaceAll("{id}");
        return PLAIN.matcher(path).matches() ? path : "?";
    }

    private static Optional<UUID> document(String pattern, HttpServletRequest request) {
        if (!concernsDocument(pattern)) {
            return Optional.empty();
        }
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named) {
            return Optional.ofNullable(named.get("id")).map(Object::toString).flatMap(ProblemAnswers::uuid);
        }
        return ID.matcher(request.getRequestURI())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(UUID::fromString);
    }

    private static boolean concernsDocument(String pattern) {
        return pattern.contains("/outgoing/") || pattern.contains("/incoming/") || pattern.contains("/documents/");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
