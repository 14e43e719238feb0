package vn.congvan.organisation.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Unit;

/// Who holds which post of my agency, unit by unit.
@Controller
class PeoplePage {
    /// A unit with the posts held in it.
    record Group(Unit unit, List<Post> posts) {}

    private final Organisation organisation;

    PeoplePage(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/organisation/people")
    String people(@RequestParam(name = "name") Optional<String> name, Model model) {
        var wanted = plain(name.orElse("").strip());
        var posts = organisation.posts().stream()
                .filter(post -> plain(post.personName() + " " + post.title()).contains(wanted))
                .toList();
        model.addAttribute("agency", organisation.agency());
        model.addAttribute("name", name.orElse(""));
        model.addAttribute("people", posts.stream().map(Post::person).distinct().count());
        model.addAttribute(
                "groups",
                organisation.units().stream()
                        .map(unit -> new Group(
                                unit,
                                posts.stream()
                                        .filter(post -> post.unit().equals(unit.id()))
                                        .toList()))
                        .filter(group -> !group.posts().isEmpty())
                        .toList());
        return "organisation/people";
    }

    /// Without diacritics and case, so that `nguyen` finds Nguyễn.
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
