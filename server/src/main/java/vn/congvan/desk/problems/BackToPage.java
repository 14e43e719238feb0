package vn.congvan.desk.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.congvan.common.Reason;

/// The page from which a form was sent. A refused form leads back there, with the reasons (`wrong`) and what
/// was typed (`typed`), so that nothing is lost.
record BackToPage(String address) {

    /// Where this request came from, if it is a form sent from one of our pages, and far enough inside that
    /// reasons can be carried back.
    static Optional<BackToPage> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || request.getRequestURI().startsWith("/api/")
                || asksForData(request)
                || RequestContextUtils.getOutputFlashMap(request) == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(BackToPage::ownPage)
                .map(BackToPage::new);
    }

    /// Whether a script of a page asks, which shows the reasons itself.
    static boolean asksForData(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Optional<String> ownPage(String referer) {
        try {
            var page = URI.create(referer);
            var path = page.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return Optional.empty();
            }
            return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    ModelAndView with(List<Reason> wrong, HttpServletRequest request) {
        var carried = RequestContextUtils.getOutputFlashMap(request);
        carried.put("wrong", wrong);
        carried.put("typed", typed(request));
        return new ModelAndView("redirect:" + address);
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.startsWith("password")) {
                typed.put(name, List.of(values));
            }
        });
        return typed;
    }
}
