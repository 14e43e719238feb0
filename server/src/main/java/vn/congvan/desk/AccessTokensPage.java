package vn.congvan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.organisation.signin.AccessToken;
import vn.congvan.organisation.signin.AccessTokens;
import vn.congvan.organisation.signin.SignedIn;
import vn.congvan.organisation.signin.TokenId;

/// The access tokens of the acting post: made, told once, revoked.
@Controller
@RequestMapping("/access-tokens")
class AccessTokensPage {
    private final AccessTokens tokens;
    private final Clock clock;

    AccessTokensPage(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// @param state the message key of its state
    record Row(UUID id, String name, String scope, Instant madeAt, Instant expiresAt, String state, boolean usable) {
        static Row of(AccessToken token, Instant now) {
            var state =
                    token.revokedAt().isPresent() ? "revoked" : now.isBefore(token.expiresAt()) ? "usable" : "expired";
            return new Row(
                    token.id().value(),
                    token.name(),
                    token.scope().name(),
                    token.madeAt(),
                    token.expiresAt(),
                    state,
                    state.equals("usable"));
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        List<Row> rows = tokens.mine(who).stream()
                .map(token -> Row.of(token, clock.instant()))
                .toList();
        model.addAttribute("tokens", rows);
        return "desk/access-tokens";
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam String name,
            @RequestParam SignedIn.Scope scope,
            @RequestParam int days,
            RedirectAttributes answer) {
        var made = tokens.make(who, name, scope, days, Optional.empty());
        answer.addFlashAttribute("secret", made.secret());
        return "redirect:/access-tokens";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, RedirectAttributes answer) {
        tokens.revoke(who, new TokenId(id));
        answer.addFlashAttribute("done", "page.tokens.done-revoke");
        return "redirect:/access-tokens";
    }
}
