package vn.congvan.outgoing.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.files.Conversion;
import vn.congvan.files.WrittenForms;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.CircuitView;
import vn.congvan.outgoing.HistoryEntry;
import vn.congvan.outgoing.ListedSigner;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.SignerListView;
import vn.congvan.outgoing.SignerLists;
import vn.congvan.outgoing.SignerSignature;
import vn.congvan.outgoing.dossiers.DossierPapers;
import vn.congvan.outgoing.dossiers.ReceivedDossiers;
import vn.congvan.outgoing.opinions.OpinionRounds;

/// Writes the slip of a draft from what was done with it. Whoever may see the document may see its slip.
@Service
public class Slips {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /// One line of the printed table; each cell by its paragraphs.
    public record Row(int number, String level, String who, List<String> opinion, String verdict, String at) {}

    private final Outgoing outgoing;
    private final ReceivedDossiers received;
    private final DossierPapers papers;
    private final OpinionRounds rounds;
    private final SignerLists signers;
    private final Organisation organisation;
    private final WrittenForms written;
    private final Conversion conversion;
    private final MessageSource messages;
    private final Clock clock;

    Slips(
            Outgoing outgoing,
            ReceivedDossiers received,
            DossierPapers papers,
            OpinionRounds rounds,
            SignerLists signers,
            Organisation organisation,
            WrittenForms written,
            Conversion conversion,
            MessageSource messages,
            Clock clock) {
        this.outgoing = outgoing;
        this.received = received;
        this.papers = papers;
        this.rounds = rounds;
        this.signers = signers;
        this.organisation = organisation;
        this.written = written;
        this.conversion = conversion;
        this.messages = messages;
        this.clock = clock;
    }

    /// The slip. The viewing of the document is recorded.
    ///
    /// @throws vn.congvan.common.Refusal as {@link Outgoing#view}
    public Slip of(DocumentId draft) {
        OutgoingView view = outgoing.view(draft);
        SignerListView listed = signers.view(draft);
        Iterator<SignerSignature> brought = brought(listed);
        var levels = new ArrayList<Slip.Level>();
        for (HistoryEntry entry : view.history()) {
            if (entry.act() == OutgoingAct.TAKE_SIGNED && brought.hasNext()) {
                levels.add(outside(entry, brought.next()));
            } else {
                said(view, entry).forEach(levels::add);
            }
        }
        if (!view.state().last()) {
            ahead(view, listed).forEach(levels::add);
        }
        return new Slip(view, received.of(view), rounds.votes(view), levels, papers.of(draft));
    }

    /// As DOCX.
    public byte[] docx(DocumentId draft) {
        return written.docx("slip", model(of(draft)));
    }

    /// As PDF/A.
    public byte[] pdf(DocumentId draft) {
        return conversion.toPdfA(docx(draft));
    }

    private static Stream<Slip.Level> said(OutgoingView view, HistoryEntry entry) {
        return verdict(entry.act())
                .map(verdict -> new Slip.Level(
                        level(view, entry),
                        entry.byName() + ", " + entry.byTitle(),
                        entry.remark(),
                        Optional.of(verdict),
                        Optional.of(entry.at()),
                        entry.initialled(),
                        entry.voidBecause()))
                .stream();
    }

    private static Optional<Slip.Verdict> verdict(OutgoingAct act) {
        return switch (act) {
            case SUBMIT -> Optional.of(Slip.Verdict.SUBMITTED);
            case APPROVE, ENDORSE, PASS_FORM -> Optional.of(Slip.Verdict.AGREED);
            case RETURN_DRAFT, RETURN_EXAMINATION, RETURN_FORM, RETURN_SIGNING, RETURN_NUMBERING ->
                Optional.of(Slip.Verdict.RETURNED);
            case ANSWER_EXAMINER, ANSWER_CHECKER, ANSWER_LEADER -> Optional.of(Slip.Verdict.ANSWERED);
            case SKIP_EXAMINER -> Optional.of(Slip.Verdict.SKIPPED);
            case SIGN, TAKE_SIGNED -> Optional.of(Slip.Verdict.SIGNED);
            default -> Optional.empty();
        };
    }

    /// The signatures that were brought in from outside, in the order in which they came.
    private static Iterator<SignerSignature> brought(SignerListView listed) {
        return Stream.concat(
                        listed.past().stream(),
                        listed.signers().stream().flatMap(signer -> signer.signature().stream()))
                .filter(signature -> signature.way() != ListedSigner.Way.HERE)
                .sorted(Comparator.comparing(SignerSignature::takenAt))
                .iterator();
    }

    /// Whoever signed, not whoever brought the signature in.
    private static Slip.Level outside(HistoryEntry entry, SignerSignature signature) {
        return new Slip.Level(
                Reason.of("outgoing.level-signer-outside", "organisation", signature.organisation()),
                signature.name() + ", " + signature.title(),
                entry.remark(),
                Optional.of(Slip.Verdict.SIGNED),
                Optional.of(signature.signedAt()),
                false,
                entry.voidBecause());
    }

    private static Reason level(OutgoingView view, HistoryEntry entry) {
        if (entry.act() == OutgoingAct.SKIP_EXAMINER
                && entry.by().filter(view.parties().signer()::equals).isPresent()) {
            return Reason.of("outgoing.level-signer");
        }
        return switch (entry.act()) {
            case SUBMIT -> Reason.of("outgoing.level-handler");
            case PASS_FORM, RETURN_FORM -> Reason.of("outgoing.examiner-form-checker");
            case ENDORSE, RETURN_EXAMINATION -> Reason.of("outgoing.level-examiner");
            case SIGN, TAKE_SIGNED, RETURN_SIGNING -> Reason.of("outgoing.level-signer");
            case RETURN_NUMBERING -> Reason.of("outgoing.level-clerk");
            default ->
                Reason.of("outgoing.examiner-unit-head", "unit", view.parties().unitName());
        };
    }

    /// Who still has to say something: examiners of the route, then the signer, or all who sign one after the other.
    private static List<Slip.Level> ahead(OutgoingView view, SignerListView listed) {
        var ahead = new ArrayList<Slip.Level>();
        view.circuit().stages().stream()
                .flatMap(List::stream)
                .filter(line ->
                        line.progress() == CircuitView.Progress.AHEAD || line.progress() == CircuitView.Progress.HAS_IT)
                .forEach(line -> ahead.add(open(line.who(), line.names())));
        if (listed.listed()) {
            listed.signers().stream()
                    .filter(signer -> signer.signature().isEmpty())
                    .forEach(signer ->
                            ahead.add(open(Reason.of("outgoing.level-signer"), signer.name() + ", " + signer.title())));
        } else if (view.leaderSignature().isEmpty()) {
            ahead.add(open(
                    Reason.of("outgoing.level-signer"),
                    view.parties().signerName() + ", " + view.parties().signerTitle()));
        }
        return ahead;
    }

    private static Slip.Level open(Reason level, String who) {
        return new Slip.Level(
                level, who, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private Map<String, Object> model(Slip slip) {
        OutgoingView view = slip.draft();
        Optional<IssuingAuthority> authority =
                organisation.authority(view.fields().authority());
        LocalDate today = LocalDate.now(clock);
        var model = new HashMap<String, Object>();
        model.put("slip", slip);
        model.put("authority", view.parties().authorityName());
        model.put("unit", view.parties().unitName());
        model.put("place", authority.map(IssuingAuthority::place).orElse(""));
        model.put("day", String.format(Locale.ROOT, "%02d", today.getDayOfMonth()));
        model.put("month", today.getMonthValue() < 3 ? "0" + today.getMonthValue() : "" + today.getMonthValue());
        model.put("year", Integer.toString(today.getYear()));
        model.put("rows", rows(slip));
        return model;
    }

    private List<Row> rows(Slip slip) {
        var rows = new ArrayList<Row>();
        for (Slip.Level level : slip.levels()) {
            rows.add(new Row(
                    rows.size() + 1,
                    sentence(level.level()),
                    level.who(),
                    opinion(level),
                    level.verdict()
                            .map(verdict -> word("page.slip.verdict." + verdict))
                            .orElse(""),
                    level.at().map(Slips::said).orElse("")));
        }
        return rows;
    }

    private List<String> opinion(Slip.Level level) {
        var lines = new ArrayList<>(level.opinion().orElse("").lines().toList());
        level.voidBecause().ifPresent(because -> lines.add("(" + sentence(because) + ")"));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private String sentence(Reason reason) {
        String text = word("reason." + reason.code());
        for (Map.Entry<String, String> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private String word(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private static String said(Instant at) {
        return MOMENT.format(at);
    }
}
