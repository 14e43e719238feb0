package vn.congvan.practice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.Practice;
import vn.congvan.practice.RouteScope;
import vn.congvan.practice.Routes;

/// The agency's own routes: a list with a picture of each, and the form in which the administrator changes one.
/// The form works without a script: its buttons add, move and remove steps on the server, and nothing is decided
/// before the last one.
@Controller
@RequestMapping("/practice/routes")
class RoutePages {
    private static final String FROM = "page.practice.from";

    private final Routes routes;
    private final Practice practice;
    private final RouteDesk desk;

    RoutePages(Routes routes, Practice practice, RouteDesk desk) {
        this.routes = routes;
        this.practice = practice;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("standard", desk.standard());
        model.addAttribute("inForce", desk.inForce());
        model.addAttribute("coming", desk.coming());
        model.addAttribute("all", desk.all());
        model.addAttribute("may", practice.mayDecide());
        return "practice/routes";
    }

    @GetMapping("/edit")
    String edit(
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "authority", defaultValue = "") String authority,
            @RequestParam(name = "signer", defaultValue = "") String signer,
            Model model) {
        practice.mayDecide().orThrow();
        RouteScope scope = new RouteForm(type, authority, signer, List.of(), "", "").scope();
        return form(RouteForm.of(scope, desk.today(scope), desk.today("")), model);
    }

    @PostMapping("/edit")
    String decide(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "change") Optional<String> change,
            Model model,
            RedirectAttributes answer) {
        practice.mayDecide().orThrow();
        RouteForm form = RouteForm.typed(typed);
        try {
            if (change.isPresent()) {
                return form(form.changed(change.get()), model);
            }
            routes.decide(form.scope(), form.route(), day(form.from()), form.reason());
        } catch (Refusal refusal) {
            model.addAttribute("wrong", refusal.reasons());
            return form(form, model);
        }
        answer.addFlashAttribute("done", "page.practice.done.route");
        return "redirect:/practice/routes";
    }

    @PostMapping("/end")
    String end(@RequestParam Map<String, String> typed, RedirectAttributes answer) {
        RouteForm form = RouteForm.typed(typed);
        routes.decide(form.scope(), Optional.empty(), day(form.from()), form.reason());
        answer.addFlashAttribute("done", "page.practice.done.route-ended");
        return "redirect:/practice/routes";
    }

    private String form(RouteForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("picture", desk.drawn(form));
        model.addAttribute("choices", desk.choices());
        return "practice/route";
    }

    private static LocalDate day(String typed) {
        return Typed.day(typed, FROM).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(FROM)));
    }
}
