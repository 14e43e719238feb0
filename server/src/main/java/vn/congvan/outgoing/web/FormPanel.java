package vn.congvan.outgoing.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.Seen;

/// The panel "Thể thức" of a document's page: which findings are pointed out or chosen, who may return the document
/// because of them, and the machine's mending.
@Controller
class FormPanel {
    /// The tab under which it stands.
    static final String TAB = "form-check";

    private static final Set<OutgoingAct> BEFORE_SIGNATURE =
            EnumSet.of(OutgoingAct.SUBMIT, OutgoingAct.APPROVE, OutgoingAct.PASS_FORM, OutgoingAct.SIGN);

    private final Outgoing outgoing;

    FormPanel(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /// Whether errors are still told on every page of the document: as long as its file can be changed.
    static boolean open(OutgoingView view) {
        return view.sign().isEmpty() && !view.state().last();
    }

    /// Whether this is an act before which open errors are told.
    static boolean tells(OutgoingView view) {
        return view.primary()
                .map(ActView::act)
                .filter(BEFORE_SIGNATURE::contains)
                .isPresent();
    }

    /// The act by which the asker may return the document.
    static Optional<OutgoingAct> returning(OutgoingView view) {
        return view.acts().stream()
                .map(ActView::act)
                .filter(act -> act.word().startsWith("return-"))
                .filter(view::may)
                .findFirst();
    }

    /// The findings that are named in the address, counted from 1; what is no number names none.
    static Set<Integer> chosen(List<String> named) {
        return named.stream()
                .filter(word -> word.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @PostMapping("/outgoing/{id}/form-mending")
    String mend(
            @PathVariable("id") String id,
            @RequestParam(name = "rule", defaultValue = "") List<String> rules,
            @RequestParam(name = "seen") Optional<Long> seen,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        var wanted = rules.stream().filter(rule -> !rule.isBlank()).collect(Collectors.toUnmodifiableSet());
        outgoing.mendForm(document, wanted, seen.map(Seen::of).orElseGet(Seen::latest));
        answer.addFlashAttribute("done", "page.outgoing.done.mend-form");
        return "redirect:/outgoing/" + document + "?tab=" + TAB;
    }
}
