package vn.congvan.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.common.DocumentId;
import vn.congvan.form.InitialPlace;
import vn.congvan.form.TextField;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.Changes;
import vn.congvan.outgoing.Checkouts;
import vn.congvan.outgoing.Distribution;
import vn.congvan.outgoing.FormChecked;
import vn.congvan.outgoing.FromPaper;
import vn.congvan.outgoing.GivenSign;
import vn.congvan.outgoing.OnPaper;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.Recalls;
import vn.congvan.outgoing.SignerLists;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.RoundKind;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Reservation;
import vn.congvan.registers.Reservations;

/// The page of one outgoing document: the file on the left; on the right what it is, the next act, and
/// everything else under tabs that are plain links.
@Controller
class OutgoingDocumentPage {
    private static final List<String> TABS =
            List.of("info", FormPanel.TAB, "signatures", "handling", "opinions", "delivery", "related", "history");

    private static final List<String> DONE = List.of("sign", "seal", "initial", "draft", "revise", "check-in");

    private final Outgoing outgoing;
    private final Distribution distribution;
    private final OnPaper paper;
    private final Recalls recalls;
    private final FromPaper papers;
    private final Registers registers;
    private final Changes changes;
    private final Checkouts checkouts;
    private final OpinionRounds opinions;
    private final Reservations reservations;
    private final DossierPanel dossiers;
    private final SignerLists signers;
    private final ReadingPanes panes;
    private final FormLook formLook;
    private final MessageSource messages;
    private final Clock clock;

    OutgoingDocumentPage(
            Outgoing outgoing,
            Distribution distribution,
            OnPaper paper,
            Recalls recalls,
            FromPaper papers,
            Registers registers,
            Changes changes,
            Checkouts checkouts,
            OpinionRounds opinions,
            Reservations reservations,
            DossierPanel dossiers,
            SignerLists signers,
            ReadingPanes panes,
            FormLook formLook,
            MessageSource messages,
            Clock clock) {
        this.outgoing = outgoing;
        this.distribution = distribution;
        this.paper = paper;
        this.recalls = recalls;
        this.papers = papers;
        this.registers = registers;
        this.changes = changes;
        this.checkouts = checkouts;
        this.opinions = opinions;
        this.reservations = reservations;
        this.dossiers = dossiers;
        this.signers = signers;
        this.panes = panes;
        this.formLook = formLook;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/outgoing/{id}")
    String document(
            @PathVariable("id") String id,
            @RequestParam(name = "tab") Optional<String> tab,
            @RequestParam(name = "act") Optional<String> act,
            @RequestParam(name = "file") Optional<String> file,
            @RequestParam(name = "done") Optional<String> done,
            @RequestParam(name = "refused") Optional<String> refused,
            @RequestParam(name = "read") Optional<String> read,
            @RequestParam(name = "finding", defaultValue = "") List<String> finding,
            Model model,
            Locale locale) {
        var view = outgoing.view(DocumentId.of(id));
        var signing = signers.view(view.id());
        var now = act.flatMap(word -> permitted(view, word))
                .or(() -> openByItself(view, tab))
                .filter(opened -> opened != OutgoingAct.NUMBER || !signing.unsealed());
        var shown = tab.filter(TABS::contains).orElseGet(() -> firstTab(view, now));
        var chosen = FormPanel.chosen(finding);
        var form = FormPanel.open(view) || shown.equals(FormPanel.TAB)
                ? Optional.of(outgoing.form(view.id()))
                : Optional.<FormChecked>empty();
        done.filter(DONE::contains).ifPresent(word -> model.addAttribute("done", "page.outgoing.done." + word));
        refused.flatMap(OutgoingDocumentPage::refusedBySigner)
                .ifPresent(code -> model.addAttribute("refused", "page.signer." + code));
        model.addAttribute("view", view);
        model.addAttribute("checkout", checkouts.view(view.id()));
        model.addAttribute("signers", signing);
        model.addAttribute("now", now.orElse(null));
        model.addAttribute("arrangement", look(now, read.isPresent() || tab.isPresent() && !chosen.isEmpty()));
        form.ifPresent(checked -> form(view, checked, now, chosen, model));
        if (view.issuedAt().isPresent()) {
            model.addAttribute("recall", recalls.of(view.id()));
            papers.copyNumber(view.id()).ifPresent(number -> model.addAttribute("copyNumber", number));
        }
        dossiers.show(view, model);
        model.addAttribute("tab", shown);
        model.addAttribute("tabs", TABS);
        view.places().ifPresent(plan -> model.addAttribute("places", PlacesForm.lines(plan)));
        var pane = panes.of(view, file, previews(view, signing.unsealed(), now, locale), now.equals(moving()));
        var marked = form.filter(_ -> shown.equals(FormPanel.TAB) && pane.places() == null)
                .map(checked -> panes.marked(pane, checked.findings(), chosen));
        model.addAttribute("reading", marked.orElse(pane));
        if (now.filter(OutgoingDocumentPage::seals).isPresent()) {
            model.addAttribute("verdict", outgoing.verdict(view.id()));
            model.addAttribute("distribution", distribution.of(view.id()));
            model.addAttribute("copies", paper.counted(view.id()));
            model.addAttribute("reserved", view.sign().isPresent() ? List.of() : reserved(view));
            return "outgoing/issue";
        }
        if (shown.equals("signatures")
                && (view.leaderSignature().isPresent()
                        || !view.initials().given().isEmpty())) {
            model.addAttribute("verdict", outgoing.verdict(view.id()));
        }
        if (shown.equals("delivery") && view.issuedAt().isPresent()) {
            model.addAttribute("directory", outgoing.choices().recipients());
        }
        if (shown.equals("opinions")) {
            model.addAttribute("rounds", opinions.of(view.id()));
            model.addAttribute("mayAskOpinions", opinions.mayAsk(view.id(), RoundKind.VOTES));
        }
        if (shown.equals("related")) {
            model.addAttribute("relations", registers.relations(view.id()));
            if (view.issuedAt().isPresent()) {
                model.addAttribute("toldOf", changes.told(view.id()));
            }
            model.addAttribute("mayRelate", changes.mayRelate(view.id()).permitted());
        }
        return "outgoing/document";
    }

    /// Whoever checks the form finds what the machine found already open.
    private static String firstTab(OutgoingView view, Optional<OutgoingAct> now) {
        boolean elsewhere = now.filter(act -> act != OutgoingAct.RETURN_FORM).isPresent();
        return view.may(OutgoingAct.PASS_FORM) && !elsewhere ? FormPanel.TAB : "info";
    }

    private void form(
            OutgoingView view, FormChecked checked, Optional<OutgoingAct> now, Set<Integer> chosen, Model model) {
        model.addAttribute("checked", checked);
        model.addAttribute("chosen", chosen);
        model.addAttribute("told", FormPanel.tells(view));
        FormPanel.returning(view).ifPresent(act -> model.addAttribute("returning", act));
        if (FormPanel.open(view)) {
            model.addAttribute("notes", Map.of(FormPanel.TAB, formLook.notes(checked)));
        }
        if (!chosen.isEmpty() && now.equals(FormPanel.returning(view))) {
            model.addAttribute("reason", formLook.reason(checked, chosen));
        }
    }

    private static Optional<OutgoingAct> permitted(OutgoingView view, String word) {
        return view.acts().stream()
                .map(ActView::act)
                .filter(act -> act.word().equals(word))
                .filter(view::may)
                .findFirst();
    }

    /// The leader and the clerk find the step that only they can do already open.
    private static Optional<OutgoingAct> openByItself(OutgoingView view, Optional<String> tab) {
        return tab.isPresent()
                ? Optional.empty()
                : view.primary()
                        .map(ActView::act)
                        .filter(act -> act == OutgoingAct.SIGN || seals(act))
                        .filter(view::may);
    }

    private static Optional<OutgoingAct> moving() {
        return Optional.of(OutgoingAct.CORRECT_PLACES);
    }

    /// Who signs or moves places needs the page as much as the panel; on a phone it is shown only then, and for
    /// reading.
    private static String look(Optional<OutgoingAct> now, boolean read) {
        if (now.filter(act -> act == OutgoingAct.SIGN || act == OutgoingAct.CORRECT_PLACES)
                .isPresent()) {
            return "desk-even keeps-page";
        }
        return read ? "keeps-page" : "";
    }

    /// The numbers that were kept free and that this document can take.
    private List<Reservation> reserved(OutgoingView view) {
        return reservations.usable(view.parties().authority(), view.fields().documentType());
    }

    private static boolean seals(OutgoingAct act) {
        return act == OutgoingAct.NUMBER || act == OutgoingAct.RESUME_SEAL;
    }

    private Optional<Map<String, String>> previews(
            OutgoingView view, boolean unsealed, Optional<OutgoingAct> act, Locale locale) {
        var drawn = act.filter(now -> now == OutgoingAct.SIGN || now == OutgoingAct.CORRECT_PLACES || seals(now));
        return drawn.map(_ -> {
            var words = new LinkedHashMap<String, String>();
            for (TextField field : TextField.values()) {
                words.put("label." + field, word("page.outgoing.place." + field, locale));
            }
            for (InitialPlace.At at : InitialPlace.At.values()) {
                words.put("label." + at, word("page.outgoing.place." + at, locale));
            }
            words.put("label.SIGNATURE", word("page.outgoing.place.SIGNATURE", locale));
            words.put("label.SEAL", word("page.outgoing.place.SEAL", locale));
            if (act.filter(OutgoingDocumentPage::seals).isPresent()) {
                words.put(ReadingPanes.SIGNED, "");
                if (unsealed) {
                    words.put(ReadingPanes.UNSEALED, "");
                }
                var date = view.sign().map(GivenSign::date).orElseGet(() -> LocalDate.now(clock));
                words.put(TextField.DAY.name(), String.format(Locale.ROOT, "%02d", date.getDayOfMonth()));
                words.put(TextField.MONTH.name(), Integer.toString(date.getMonthValue()));
                view.sign().ifPresent(given -> words.put(TextField.NUMBER.name(), given.printed()));
            }
            return words;
        });
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Optional<SignRefusal.Code> refusedBySigner(String word) {
        return Stream.of(SignRefusal.Code.values())
                .filter(code -> code.name().equals(word))
                .findFirst();
    }
}
