package vn.congvan.outgoing.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.outgoing.RecipientGroup;
import vn.congvan.outgoing.RecipientGroups;

/// Saved groups of recipients. A group is changed by saving it again under its name.
@Controller
@RequestMapping("/outgoing/groups")
class GroupsPage {
    private final RecipientGroups groups;
    private final RecipientChoices choices;

    GroupsPage(RecipientGroups groups, RecipientChoices choices) {
        this.groups = groups;
        this.choices = choices;
    }

    /// The form as it stands.
    public record Form(String name, boolean own, String outside) {}

    @GetMapping
    String groups(@RequestParam(name = "change", defaultValue = "") String change, Model model) {
        List<RecipientGroup> mine = groups.mine();
        model.addAttribute("groups", mine);
        Form form = new Form("", true, "");
        Set<String> ticked = Set.of();
        if (model.getAttribute("typed") instanceof Map<?, ?> typed) {
            form = new Form(first(typed, "name"), first(typed, "of").equals("mine"), first(typed, "outside"));
            ticked = typed.get("recipients") instanceof List<?> found
                    ? Set.copyOf(found.stream().map(String::valueOf).distinct().toList())
                    : Set.of();
        } else {
            var chosen = mine.stream()
                    .filter(group -> group.id().toString().equals(change))
                    .findFirst();
            if (chosen.isPresent()) {
                List<String> words = chosen.get().members().stream()
                        .map(RecipientGroup.Member::word)
                        .toList();
                form = new Form(chosen.get().name(), chosen.get().own(), RecipientWords.outside(words));
                ticked = Set.copyOf(RecipientWords.ticked(words));
            }
        }
        model.addAttribute("form", form);
        model.addAttribute("recipients", choices.of(ticked));
        return "outgoing/groups";
    }

    @PostMapping
    String save(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "of", defaultValue = "mine") String of,
            @RequestParam(name = "recipients", required = false) @Nullable List<String> recipients,
            @RequestParam(name = "outside", defaultValue = "") String outside,
            RedirectAttributes answer) {
        groups.save(name, of.equals("mine"), RecipientWords.of(recipients, outside));
        answer.addFlashAttribute("done", "page.groups.done.saved");
        return "redirect:/outgoing/groups";
    }

    @PostMapping("/{group}/drop")
    String drop(@PathVariable("group") String group, RedirectAttributes answer) {
        groups.drop(TimeOrderedId.read(group));
        answer.addFlashAttribute("done", "page.groups.done.dropped");
        return "redirect:/outgoing/groups";
    }

    private static String first(Map<?, ?> typed, String name) {
        return typed.get(name) instanceof List<?> found && !found.isEmpty() ? String.valueOf(found.getFirst()) : "";
    }
}
