package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.files.Conversion;
import vn.congvan.files.WrittenForms;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Unit;
import vn.congvan.outgoing.InBrief;
import vn.congvan.outgoing.Outgoing;

/// The table of a round (bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý), on A4 landscape, to be worked on or to be
/// filed; and the files that came with the opinions.
@Service
public class OpinionTable {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// One line of the table; each cell by its paragraphs.
    public record Row(int number, List<String> who, List<String> verdict, List<String> words, List<String> settled) {}

    private final OpinionRounds rounds;
    private final Outgoing outgoing;
    private final Organisation organisation;
    private final WrittenForms written;
    private final Conversion conversion;
    private final Content content;
    private final MessageSource messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OpinionTable(
            OpinionRounds rounds,
            Outgoing outgoing,
            Organisation organisation,
            WrittenForms written,
            Conversion conversion,
            Content content,
            MessageSource messages,
            TransactionTemplate transactions,
            Clock clock) {
        this.rounds = rounds;
        this.outgoing = outgoing;
        this.organisation = organisation;
        this.written = written;
        this.conversion = conversion;
        this.content = content;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The table as DOCX, for whoever may see the round.
    public byte[] docx(UUID round) {
        boolean votes = rounds.round(round).kind() == RoundKind.VOTES;
        return written.docx(votes ? "votes" : "opinions", transactions.execute(_ -> model(rounds.round(round))));
    }

    /// The same as PDF/A.
    public byte[] pdf(UUID round) {
        return conversion.toPdfA(docx(round));
    }

    /// A file that came with an opinion.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.opinion-file-unknown`
    public Handed file(UUID round, UUID opinion, int index) {
        OpinionFile file = rounds.round(round).asked().stream()
                .flatMap(party -> party.opinions().stream())
                .filter(given -> given.id().equals(opinion))
                .findFirst()
                .map(given -> Opinions.at(given.files(), index))
                .orElseGet(() -> Opinions.at(List.of(), index));
        return new Handed(file, content.read(new Digest(file.digest())));
    }

    private Map<String, Object> model(OpinionRound round) {
        InBrief brief = outgoing.inBrief(round.document());
        Optional<IssuingAuthority> authority = organisation.authority(brief.authority());
        LocalDate today = LocalDate.now(clock);
        var model = new HashMap<String, Object>();
        model.put("round", round);
        model.put("authority", authority.map(IssuingAuthority::name).orElse(round.askerName()));
        model.put("place", authority.map(IssuingAuthority::place).orElse(""));
        model.put("unit", organisation.unit(brief.unit()).map(Unit::name).orElse(""));
        model.put("day", String.format(Locale.ROOT, "%02d", today.getDayOfMonth()));
        model.put("month", today.getMonthValue() < 3 ? "0" + today.getMonthValue() : "" + today.getMonthValue());
        model.put("year", Integer.toString(today.getYear()));
        model.put("opened", said(round.openedAt()));
        model.put("due", DAY.format(round.dueOn()));
        model.put("agree", round.count(Verdict.AGREE));
        model.put("disagree", round.count(Verdict.DISAGREE));
        model.put("other", round.count(Verdict.OTHER));
        model.put("rows", rows(round));
        model.put("compiler", organisation.actingPost().personName());
        return model;
    }

    private List<Row> rows(OpinionRound round) {
        var rows = new ArrayList<Row>();
        String verdicts = round.kind() == RoundKind.VOTES ? "outgoing.vote." : "outgoing.verdict.";
        for (AskedParty party : round.asked()) {
            rows.add(new Row(
                    rows.size() + 1,
                    who(party),
                    party.last()
                            .map(opinion -> verdict(opinion, verdicts))
                            .orElseGet(() -> List.of(word("page.opinions.none-given"))),
                    party.last().map(OpinionTable::words).orElse(List.of("")),
                    party.settlement().map(this::settled).orElse(List.of(""))));
        }
        return rows;
    }

    private static List<String> who(AskedParty party) {
        return party.last()
                .filter(_ -> party.kind() != AskedParty.Kind.POST)
                .map(opinion -> List.of(party.name(), "(" + opinion.byName() + ", " + opinion.byTitle() + ")"))
                .orElse(List.of(party.name()));
    }

    private List<String> verdict(Opinion opinion, String verdicts) {
        var lines = new ArrayList<String>();
        lines.add(word(verdicts + opinion.verdict()));
        lines.add("(" + said(opinion.at()) + (opinion.late() ? ", " + word("page.opinions.late") : "") + ")");
        return lines;
    }

    private static List<String> words(Opinion opinion) {
        var lines = new ArrayList<>(opinion.words().lines().toList());
        opinion.files().forEach(file -> lines.add("[" + file.fileName() + "]"));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private List<String> settled(AskedParty.Settlement settlement) {
        var lines = new ArrayList<String>();
        lines.add(word("page.opinions.settled." + settlement.how()) + ":");
        lines.addAll(settlement.words().lines().toList());
        return lines;
    }

    private String word(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private static String said(Instant at) {
        return DAY.format(at.atZone(ZONE));
    }
}
