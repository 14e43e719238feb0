package vn.congvan.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.portal.PublicVerification;

/// The public verification page.
@Controller
class PortalPages {
    private static final String PAGE = "portal/verify";

    private final PublicVerification verification;

    PortalPages(PublicVerification verification) {
        this.verification = verification;
    }

    @GetMapping("/portal")
    String page(Model model) {
        return shown(model);
    }

    @PostMapping("/portal")
    String verify(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("finding", verification.verify(content(file)));
        } catch (Refusal refusal) {
            refused(refusal, model, response);
        }
        return shown(model);
    }

    private byte[] content(@Nullable MultipartFile file) {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            throw Refusal.userMistake(Reason.of("portal.no-file"));
        }
        verification.checkSize(file.getSize());
        return TakenUpload.of(file).map(TakenUpload::content).orElse(new byte[0]);
    }

    @GetMapping("/portal/print")
    String print(@RequestParam(name = "code") Optional<String> code, Model model, HttpServletResponse response) {
        code.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(typed -> {
            model.addAttribute("code", typed);
            try {
                model.addAttribute("print", verification.print(typed));
            } catch (Refusal refusal) {
                refused(refusal, model, response);
            }
        });
        return shown(model);
    }

    @GetMapping("/portal/too-many")
    String tooMany(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("wrong", List.of(Reason.of("portal.too-many")));
        return shown(model);
    }

    private static void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(status(refusal).value());
        model.addAttribute("wrong", refusal.reasons());
    }

    /// The status for software and for caches; people read the sentence.
    static HttpStatus status(Refusal refusal) {
        return switch (refusal.code()) {
            case "files.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "portal.code-unknown" -> HttpStatus.NOT_FOUND;
            case "portal.busy" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private String shown(Model model) {
        model.addAttribute("megabytes", verification.megabytes());
        return PAGE;
    }
}
