package vn.congvan.copies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.PostId;
import vn.congvan.copies.CopySigner;
import vn.congvan.copies.CopySigners;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.platform.web.Typed;

/// Who may sign copies: the head's decisions, as the administrator writes them down.
@Controller
class CopySignerPages {
    private final CopySigners signers;
    private final Organisation organisation;
    private final Clock clock;

    CopySignerPages(CopySigners signers, Organisation organisation, Clock clock) {
        this.signers = signers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// One decision with the names of what it names.
    public record Line(CopySigner decision, String authority, String person) {}

    @GetMapping("/copies/signers")
    String page(Model model) {
        model.addAttribute("authorities", organisation.authorities());
        model.addAttribute(
                "posts",
                organisation.posts().stream()
                        .sorted(Comparator.comparing(Post::personName))
                        .toList());
        model.addAttribute("today", Typed.shown(LocalDate.now(clock)));
        model.addAttribute(
                "lines",
                signers.decisions().stream()
                        .map(one -> new Line(
                                one,
                                organisation
                                        .authority(one.authority())
                                        .orElseThrow()
                                        .name(),
                                organisation
                                        .post(one.post())
                                        .map(post -> post.personName() + ", " + post.title())
                                        .orElse("")))
                        .toList());
        return "copies/signers";
    }

    @PostMapping("/copies/signers")
    String name(
            @RequestParam("authority") String authority,
            @RequestParam("post") String post,
            @RequestParam(name = "lines", defaultValue = "") String lines,
            @RequestParam(name = "may", defaultValue = "true") boolean may,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            @RequestParam(name = "from", defaultValue = "") String from,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(from, "page.copies.from").orElseGet(() -> LocalDate.now(clock));
        signers.name(
                AuthorityId.of(authority),
                PostId.of(post),
                Optional.of(lines).stream().flatMap(String::lines).toList(),
                may,
                basis,
                day);
        answer.addFlashAttribute("done", "page.copies.done.signer");
        return "redirect:/copies/signers";
    }
}
