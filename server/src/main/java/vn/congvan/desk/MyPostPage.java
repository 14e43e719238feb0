package vn.congvan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.common.PostId;
import vn.congvan.organisation.signin.SignIn;
import vn.congvan.organisation.signin.SignedIn;

/// The switch between the posts that one person holds: the session goes on in the other one.
@Controller
class MyPostPage {
    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    MyPostPage(SignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping("/me/post")
    String switchTo(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam UUID post,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = signIn.switchTo(who, new PostId(post));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(next, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }
}
