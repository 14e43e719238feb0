package vn.congvan.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.signin.FirstRun;

/// The page of the first run, where the province's administrator is made. It is gone as soon as there is an
/// account.
@Controller
class FirstRunPage {
    private final FirstRun firstRun;

    FirstRunPage(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/first-run")
    String page(Model model) {
        if (!firstRun.open()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("form", typed(model.getAttribute("typed")));
        return "desk/first-run";
    }

    @PostMapping("/first-run")
    String make(
            @RequestParam String code,
            @RequestParam String organisation,
            @RequestParam("full-name") String fullName,
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam("password-again") String passwordAgain) {
        if (!password.equals(passwordAgain)) {
            throw Refusal.userMistake(Reason.of("organisation.passwords-differ"));
        }
        firstRun.makeAdministrator(new FirstRun.Filled(code, organisation, fullName, username, password));
        return "redirect:/sign-in?made";
    }

    private static Map<String, String> typed(@org.jspecify.annotations.Nullable Object carried) {
        var typed = new LinkedHashMap<String, String>();
        if (carried instanceof Map<?, ?> fields) {
            fields.forEach((name, values) -> {
                if (values instanceof List<?> list && !list.isEmpty()) {
                    typed.put(String.valueOf(name), String.valueOf(list.getFirst()));
                }
            });
        }
        return typed;
    }
}
