package vn.congvan.registers.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congvan.registers.KeptRegisters;

/// All registers of the agency, each with its page.
@Controller
class ShelfPage {
    private final KeptRegisters kept;

    ShelfPage(KeptRegisters kept) {
        this.kept = kept;
    }

    @GetMapping("/registers")
    String shelf(Model model) {
        model.addAttribute("forms", kept.forms());
        return "registers/shelf";
    }
}
