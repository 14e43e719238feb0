package vn.congvan.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.organisation.signin.FirstRun;
import vn.congvan.organisation.signin.SignInFailure;
import vn.congvan.organisation.signin.SignedIn;

/// The page to sign in.
@Controller
class SignInPage {
    private final FirstRun firstRun;
    private final Words words;

    SignInPage(FirstRun firstRun, Words words) {
        this.firstRun = firstRun;
        this.words = words;
    }

    @GetMapping("/sign-in")
    String signIn(
            @AuthenticationPrincipal @Nullable SignedIn who,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String expired,
            @RequestParam @Nullable String made,
            HttpServletRequest request,
            Model model) {
        if (who != null) {
            return "redirect:/";
        }
        if (firstRun.open()) {
            return "redirect:/first-run";
        }
        SignInFailure.take(request).ifPresent(failure -> {
            model.addAttribute("failure", words.of(failure.reason()));
            model.addAttribute("username", failure.username());
        });
        if (out != null) {
            model.addAttribute("note", words.word("page.sign-in.out"));
        } else if (made != null) {
            model.addAttribute("note", words.word("page.sign-in.made"));
        } else if (expired != null) {
            model.addAttribute("note", words.word("page.sign-in.expired"));
        }
        return "desk/sign-in";
    }
}
