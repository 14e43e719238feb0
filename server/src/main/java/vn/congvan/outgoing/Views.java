package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.Exchange;
import vn.congvan.lawbook.DocumentForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.Signed;
import vn.congvan.organisation.Post;

/// Puts together what the page of one document shows.
@Component
class Views {
    private final VersionRows versions;
    private final ActRows acts;
    private final FileViews files;
    private final Holders holders;
    private final Parties parties;
    private final DateCheck dates;
    private final Renumbering renumbering;
    private final SignedByAll signed;
    private final Timing timing;
    private final Exchange exchange;
    private final Receipts receipts;
    private final DistributionLines distribution;
    private final Lawbook lawbook;
    private final InitialsAsked asked;
    private final Circuits circuits;
    private final SignerRows signers;

    Views(
            VersionRows versions,
            ActRows acts,
            FileViews files,
            Holders holders,
            Parties parties,
            DateCheck dates,
            Renumbering renumbering,
            SignedByAll signed,
            Timing timing,
            Exchange exchange,
            Receipts receipts,
            DistributionLines distribution,
            Lawbook lawbook,
            InitialsAsked asked,
            Circuits circuits,
            SignerRows signers) {
        this.versions = versions;
        this.acts = acts;
        this.files = files;
        this.holders = holders;
        this.parties = parties;
        this.dates = dates;
        this.renumbering = renumbering;
        this.signed = signed;
        this.timing = timing;
        this.exchange = exchange;
        this.receipts = receipts;
        this.distribution = distribution;
        this.lawbook = lawbook;
        this.asked = asked;
        this.circuits = circuits;
        this.signers = signers;
    }

    OutgoingView of(Matter matter) {
        OutgoingDocument document = matter.document();
        Roster roster = holders.roster();
        Parties.Of whole = parties.of(document);
        List<Version> all = versions.of(document.id());
        Version version = all.getLast();
        FileViews.Files shown = files.of(document, all);
        return new OutgoingView(
                document.id(),
                document.revision(),
                document.state(),
                holders.sentence(document, roster),
                holders.of(document, roster).stream().map(Post::id).toList(),
                document.since(),
                party(whole),
                document.fields(),
                whole.type().name(),
                document.decidedUrgency(),
                version.pages(),
                document.seal().sign(),
                leaderSignature(document, roster),
                document.seal().sealedAt(),
                document.seal().issuedAt(),
                timing.of(document),
                shown.main(),
                shown.current(),
                shown.versions(),
                RecipientViews.of(
                        versions.addressees(document.id(), document.version()),
                        exchange.states(document.id()),
                        distribution(document)),
                acts.of(document.id()),
                Steps.of(document),
                acts(matter),
                Optional.of(document.places()),
                doubts(document, version),
                waiting(matter),
                legalWeight(document),
                document.seal().law(),
                circuits.view(document, roster),
                initials(matter),
                receipts.of(matter));
    }

    private InitialsView initials(Matter matter) {
        Optional<OutgoingAct> act = Examining.act(matter.document().state())
                .filter(due -> Permissions.decide(due, matter).permitted())
                .filter(due -> asked.of(matter.document(), due, matter.asker()));
        return new InitialsView(
                act,
                matter.document().initials().given().stream()
                        .map(one -> new InitialsView.Line(one.act(), one.name(), one.at()))
                        .toList());
    }

    /// Nothing before issue: then every recipient is only planned.
    private List<DistributionLine> distribution(OutgoingDocument document) {
        return document.state() == OutgoingState.ISSUED ? distribution.of(document) : List.of();
    }

    List<ActView> acts(Matter matter) {
        OutgoingDocument document = matter.document();
        boolean unchanged =
                document.state() == OutgoingState.RETURNED_TO_DRAFTER && !acts.changedSinceItCameBack(document.id());
        Optional<OutgoingAct> next = unchanged ? Optional.of(OutgoingAct.REVISE) : next(document);
        var views = new ArrayList<ActView>();
        for (OutgoingAct act : shown(document)) {
            Decision decision =
                    hindered(document, act).map(Matter::refused).orElseGet(() -> Permissions.decide(act, matter));
            views.add(new ActView(
                    act,
                    decision,
                    decision.permitted() && next.equals(Optional.of(act)),
                    act.needsRemark() || act == OutgoingAct.SUBMIT && unchanged));
        }
        return views;
    }

    /// The date of a document is the day of its number: on another day nobody seals it any more.
    private Optional<Reason> hindered(OutgoingDocument document, OutgoingAct act) {
        return switch (act) {
            case RESUME_SEAL ->
                document.seal()
                        .sign()
                        .filter(_ -> dates.sealDayPassed(document, dates.today()))
                        .map(sign -> Reason.of("outgoing.seal-day-passed", "sign", sign.full()));
            case RENUMBER -> renumbering.hindered(document);
            default -> Optional.empty();
        };
    }

    private static OutgoingView.Party party(Parties.Of whole) {
        return new OutgoingView.Party(
                whole.authority().id(),
                whole.authority().name(),
                whole.unit().id(),
                whole.unit().name(),
                whole.drafter().id(),
                whole.drafter().personName(),
                whole.signer().id(),
                whole.signer().personName(),
                whole.signer().title());
    }

    /// Answering belongs to who returned it; the seal belongs to its order.
    private static Set<OutgoingAct> shown(OutgoingDocument document) {
        Set<OutgoingAct> shown = EnumSet.noneOf(OutgoingAct.class);
        shown.addAll(OutgoingLifecycle.acts(document.state()));
        shown.remove(OutgoingAct.SEAL);
        // Done on the page of the signers.
        shown.remove(OutgoingAct.TAKE_SIGNED);
        document.handover().returnedBy().ifPresent(returner -> {
            var answers =
                    EnumSet.of(OutgoingAct.ANSWER_EXAMINER, OutgoingAct.ANSWER_CHECKER, OutgoingAct.ANSWER_LEADER);
            answers.remove(
                    switch (returner) {
                        case EXAMINER -> OutgoingAct.ANSWER_EXAMINER;
                        case CHECKER -> OutgoingAct.ANSWER_CHECKER;
                        case LEADER, CLERK -> OutgoingAct.ANSWER_LEADER;
                    });
            shown.removeAll(answers);
        });
        return shown;
    }

    private Optional<OutgoingAct> next(OutgoingDocument document) {
        return switch (document.state()) {
            case DRAFTING, RETURNED_TO_DRAFTER -> Optional.of(OutgoingAct.SUBMIT);
            case UNIT_REVIEW -> Optional.of(OutgoingAct.APPROVE);
            case EXAMINATION -> Optional.of(OutgoingAct.ENDORSE);
            case FORM_CHECK -> Optional.of(OutgoingAct.PASS_FORM);
            case LEADER_SIGNING -> Optional.of(OutgoingAct.SIGN);
            case RETURNED_TO_UNIT_HEAD -> Optional.of(OutgoingAct.PASS_TO_DRAFTER);
            case NUMBERING ->
                signed.at(document).map(at -> dates.inTime(at) ? OutgoingAct.NUMBER : OutgoingAct.ASK_NEW_SIGNATURE);
            case SEALING ->
                Optional.of(
                        !dates.sealDayPassed(document, dates.today())
                                ? OutgoingAct.RESUME_SEAL
                                : renumbering.hindered(document).isEmpty()
                                        ? OutgoingAct.RENUMBER
                                        : OutgoingAct.CANCEL_SEAL);
            case SEALED -> Optional.of(OutgoingAct.ISSUE);
            case ISSUED, CANCELLED, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<LeaderSignature> leaderSignature(OutgoingDocument document, Roster roster) {
        return document.leader().signedAt().map(at -> {
            var post = document.leader().signedBy().orElse(document.fields().signer());
            Reason verdict = signed.at(document)
                    .filter(_ -> document.state() == OutgoingState.NUMBERING)
                    .map(dates::verdict)
                    .orElseGet(() -> Reason.of("outgoing.signing-day", "day", Holders.said(at)));
            return new LeaderSignature(post, roster.name(post), roster.title(post), at, dates.day(at), verdict);
        });
    }

    private List<Reason> doubts(OutgoingDocument document, Version version) {
        var doubts = new ArrayList<>(document.places().doubts());
        if (signers.find(document.id()).isPresent()) {
            // Of several signers each has a title of his own; none is the authority's.
            doubts.removeIf(doubt -> doubt.code().equals("form.authority-lines-differ"));
        }
        if (document.seal().sign().isEmpty() && !document.state().last()) {
            dates.misprint(version.reading(), parties.notation(document, dates.today()))
                    .ifPresent(doubts::add);
        }
        // A scan of paper is no PDF/A and need not be one (Nghị định 30/2020, Phụ lục I, Phần II).
        if (!version.pdfA() && !dates.onPaper(document)) {
            doubts.add(Reason.of("outgoing.file-not-pdfa"));
        }
        return doubts;
    }

    private Optional<Reason> waiting(Matter matter) {
        OutgoingDocument document = matter.document();
        if (document.state() == OutgoingState.SEALED) {
            // Whom a joint document waits for is asked anew: what was noted may be of the agency before.
            return matter.awaited().or(() -> document.waiting().filter(noted -> !JointSheet.awaits(noted)));
        }
        if (document.state() != OutgoingState.SEALING) {
            return document.waiting();
        }
        GivenSign sign = document.seal().sign().orElseThrow();
        return Optional.of(Reason.of(unfinished(document), "sign", sign.full()));
    }

    private String unfinished(OutgoingDocument document) {
        if (dates.onPaper(document)) {
            return "outgoing.seal-unfinished-paper";
        }
        if (dates.sealDayPassed(document, dates.today())) {
            return "outgoing.seal-day-passed";
        }
        boolean unsealed =
                signers.find(document.id()).filter(list -> !list.sealed()).isPresent();
        return unsealed ? "outgoing.close-unfinished" : "outgoing.seal-unfinished";
    }

    /// As it was found at issue; for documents of the time before it was kept, by the rules of that day.
    private Optional<LegalWeight> legalWeight(OutgoingDocument document) {
        Optional<LawKept.AtIssue> kept = document.seal().law().flatMap(LawKept::atIssue);
        return document.seal()
                .issuedAt()
                .map(at -> kept.flatMap(LawKept.AtIssue::weighed).orElseGet(() -> weighedBefore(kept, dates.day(at))));
    }

    private LegalWeight weighedBefore(Optional<LawKept.AtIssue> kept, LocalDate day) {
        LegalWeight full = lawbook.legalWeight(DocumentForm.ORIGINAL, Signed.VALID, Signed.VALID, day);
        Optional<Reason> because = kept.flatMap(LawKept.AtIssue::because).map(code -> new Reason(code, Map.of()));
        LegalWeight found = because.map(why -> lawbook.noWeight(DocumentForm.ORIGINAL, day, List.of(why)))
                .orElse(full);
        return new LegalWeight(
                found.weight(),
                kept.map(LawKept.AtIssue::weight).orElse(found.name()),
                found.source(),
                found.because());
    }

    boolean tookPart(DocumentId id, Post asker) {
        return acts.hasActed(id, asker.id()) || signers.lists(id, asker.id());
    }
}
