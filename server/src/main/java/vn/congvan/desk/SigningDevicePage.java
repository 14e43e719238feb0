package vn.congvan.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.signing.SigningAgents;

/// "Kiểm tra thiết bị ký": whether somebody can sign at this computer, and the pairing with its
/// signing agent. The page looks for the agent; what its answers mean is said here.
@Controller
@RequestMapping("/signing-device")
class SigningDevicePage {
    private final SigningAgents agents;
    private final DeviceChecks checks;
    private final SignerDesk desk;
    private final Organisation organisation;

    SigningDevicePage(SigningAgents agents, DeviceChecks checks, SignerDesk desk, Organisation organisation) {
        this.agents = agents;
        this.checks = checks;
        this.desk = desk;
        this.organisation = organisation;
    }

    /// What the page brings to the agent, the code apart.
    record Offered(String id, String account, String person, String publicKey) {}

    /// What the agent answered.
    record Taken(UUID id, String computer, String address) {}

    @GetMapping
    String page(@RequestParam(name = "done") Optional<String> done, Model model) {
        done.filter("paired"::equals).ifPresent(_ -> model.addAttribute("done", "page.device.done-paired"));
        model.addAttribute("agent", desk.agent());
        model.addAttribute("computers", agents.mine());
        return "desk/signing-device";
    }

    @PostMapping("/checks")
    String check(@RequestBody DeviceReport report, Model model) {
        model.addAttribute("lines", checks.of(report));
        return "desk/signing-device :: lines";
    }

    @PostMapping("/pairing")
    @ResponseBody
    Offered offer() {
        SigningAgents.Offer offer = agents.offer();
        return new Offered(
                offer.id().toString(),
                offer.account().toString(),
                organisation.actingPost().personName(),
                offer.publicKey());
    }

    @PostMapping("/computers")
    @ResponseBody
    Map<String, String> paired(@RequestBody Taken taken) {
        if (!desk.knows(taken.address())) {
            throw Refusal.userMistake(Reason.of("signing.agent-elsewhere"));
        }
        agents.paired(taken.id(), taken.computer(), taken.address());
        return Map.of("next", "/signing-device?done=paired");
    }

    @PostMapping("/end")
    String end(RedirectAttributes answer) {
        agents.endAll();
        answer.addFlashAttribute("done", "page.device.done-ended");
        return "redirect:/signing-device";
    }
}
