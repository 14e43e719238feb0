package vn.congvan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.congvan.common.Acting;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.signin.OutdatedForm;
import vn.congvan.organisation.signin.SignIn;
import vn.congvan.tasks.Notices;

/// Puts the {@link Shell} around every page of somebody who is signed in.
@Component
class ShellAround implements HandlerInterceptor {
    private final Organisation organisation;
    private final Notices notices;
    private final MenuOfRoles menu;
    private final SignIn signIn;

    ShellAround(Organisation organisation, Notices notices, MenuOfRoles menu, SignIn signIn) {
        this.organisation = organisation;
        this.notices = notices;
        this.menu = menu;
        this.signIn = signIn;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (Acting.current().filter(Acting.InPost.class::isInstance).isPresent()) {
            page.addObject("shell", shell(request));
            if (OutdatedForm.take(request)) {
                page.addObject("wrong", List.of(Reason.of("desk.form-outdated")));
            }
        }
    }

    private Shell shell(HttpServletRequest request) {
        var at = request.getParameter("at");
        var path = at != null && at.startsWith("/") ? at : request.getRequestURI();
        var post = organisation.actingPost();
        var queue = request.getParameter("queue");
        return new Shell(
                path,
                queryWithoutLanguage(request),
                path.startsWith("/incoming") ? "/incoming" : "/outgoing",
                post.personName(),
                post.title(),
                organisation.agency().shortName(),
                posts(post),
                menu.of(post.roles(), queue == null ? path : path + "?queue=" + queue),
                notices.unread());
    }

    private List<Shell.HeldPost> posts(Post acting) {
        return signIn.posts(acting.person()).stream()
                .map(held -> new Shell.HeldPost(
                        held.post(),
                        held.title(),
                        held.agencyName(),
                        held.post().equals(acting.id())))
                .toList();
    }

    private static String queryWithoutLanguage(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(part -> !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
    }
}
