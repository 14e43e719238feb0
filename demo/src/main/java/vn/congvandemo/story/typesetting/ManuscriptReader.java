package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes a plain text apart: head, title, legal bases, body, end, annexed texts.
final class ManuscriptReader {

    private static final int TITLE_WITHIN = 60;
    private static final int BASES_WITHIN = 14;
    private static final int LONGEST_SUMMARY = 220;
    private static final int SUPPLIED_SUMMARY_WORDS = 16;

    private final List<Line> lines;
    private final House house;
    private final List<DocumentKind> kinds;
    private final AnnexStart annexStarts;
    private final BodyReader bodies;
    private final Wrapping wrapping;
    private final List<Replacement> replaced = new ArrayList<>();
    private List<Run> summary = List.of();
    private Optional<String> authorityLine = Optional.empty();
    private final List<Block> blocks = new ArrayList<>();

    private ManuscriptReader(List<Line> lines, House house, List<DocumentKind> kinds) {
        this.lines = lines;
        this.house = house;
        this.kinds = kinds;
        Set<String> titles = kinds.stream()
                .filter(kind -> !kind.letter())
                .map(DocumentKind::title)
                .collect(Collectors.toSet());
        this.annexStarts = new AnnexStart(lines, titles);
        this.wrapping = Wrapping.of(lines);
        this.bodies = new BodyReader(lines, wrapping);
    }

    static Manuscript read(String raw, House house, List<DocumentKind> kinds) {
        List<Line> lines = SourceLines.read(raw).stream()
                .filter(line -> !Marks.rule(line.text()))
                .toList();
        return new ManuscriptReader(lines, house, kinds).read();
    }

    private Manuscript read() {
        Optional<Title> title = findTitle();
        int addressees = title.isPresent() ? -1 : firstAddressees();
        int headEnd = title.map(Title::line).orElse(addressees >= 0 ? addressees : Head.length(lines));
        Head head = Head.read(lines.subList(0, headEnd));
        boolean letter = title.isEmpty() && (addressees >= 0 || !head.subject().isEmpty());
        DocumentKind kind = title.map(Title::kind).orElseGet(() -> letter ? letterKind() : supposedKind());
        boolean normative =
                !letter && (head.numberWithYear() || head.words(Part.NUMBER).isEmpty() && referenceWithYear());
        String notation = notation(kind, normative);
        replaceHead(head, notation);
        int at = letter ? headEnd : openTitle(title, kind, headEnd);
        List<String> addressed = new ArrayList<>();
        if (letter) {
            summary = List.of(Run.plain(head.subject()));
            at = readAddressees(addressed, at);
        }
        return finish(kind, normative, notation, addressed, at);
    }

    private boolean referenceWithYear() {
        return lines.stream()
                .map(Line::text)
                .filter(text -> Marks.REFERENCE.matcher(text).find())
                .anyMatch(text -> text.matches(".*\\d\\s*/\\s*(?:19|20)\\d\\d\\s*/.*"));
    }

    private Manuscript finish(
            DocumentKind kind, boolean normative, String notation, List<String> addressed, int bodyStart) {
        int bodyEnd = bodyStart;
        while (bodyEnd < lines.size() && !Closing.begins(lines.get(bodyEnd).text()) && !annexStarts.startsAt(bodyEnd))
            bodyEnd++;
        blocks.addAll(bodies.read(bodyStart, bodyEnd));
        Closing closing = Closing.read(lines, bodyEnd, annexStarts);
        List<String> recipients = closing.recipients();
        if (recipients.isEmpty()) {
            recipients = house.recipients();
            replaced.add(new Replacement(Part.RECIPIENTS, "", "Nơi nhận: " + String.join(" ", recipients)));
        }
        replaced.add(new Replacement(Part.SIGNATURE_BLOCK, String.join(" ", closing.block()), Heads.block(house)));
        AnnexReader annexes = new AnnexReader(lines, annexStarts, bodies, house, notation, replaced);
        List<Annex> read = annexes.read(closing.next());
        return new Manuscript(
                kind,
                normative,
                notation,
                summary,
                addressed,
                authorityLine,
                blocks,
                recipients,
                read,
                List.copyOf(replaced));
    }

    private String notation(DocumentKind kind, boolean normative) {
        return kind.abbreviation()
                .map(abbreviation -> (normative ? house.year() + "/" : "") + abbreviation + "-" + house.abbreviation())
                .orElse(house.abbreviation() + "-" + house.unitAbbreviation());
    }

    private void replaceHead(Head head, String notation) {
        replaced.add(new Replacement(Part.AGENCY_HEAD, head.words(Part.AGENCY_HEAD), Heads.agency(house)));
        replaced.add(new Replacement(Part.NATIONAL_HEAD, head.words(Part.NATIONAL_HEAD), Heads.NATIONAL));
        replaced.add(new Replacement(Part.NUMBER, head.words(Part.NUMBER), Heads.number(notation)));
        replaced.add(new Replacement(Part.PLACE_AND_DATE, head.words(Part.PLACE_AND_DATE), Heads.placeAndDate(house)));
        if (!head.words(Part.DRAFT_MARK).isEmpty())
            replaced.add(new Replacement(Part.DRAFT_MARK, head.words(Part.DRAFT_MARK), ""));
    }

    private Optional<Title> findTitle() {
        for (int i = 0; i < Math.min(lines.size(), TITLE_WITHIN); i++) {
            String text = Marks.squeezed(lines.get(i).text());
            if (Marks.article(text) || Marks.division(text) || Marks.addressees(text) || Marks.basis(text)) break;
            for (DocumentKind kind : longestFirst()) {
                boolean alone = text.equals(kind.title());
                if (alone || text.startsWith(kind.title() + " ") && !Marks.upper(text))
                    return Optional.of(new Title(
                            i,
                            kind,
                            alone
                                    ? Optional.empty()
                                    : Optional.of(lines.get(i).from(kind.title().length()))));
            }
        }
        return Optional.empty();
    }

    private List<DocumentKind> longestFirst() {
        return kinds.stream()
                .filter(kind -> !kind.letter())
                .sorted(Comparator.comparing((DocumentKind kind) -> kind.name().length())
                        .reversed())
                .toList();
    }

    private int firstAddressees() {
        for (int i = 0; i < Math.min(lines.size(), TITLE_WITHIN); i++)
            if (Marks.addressees(lines.get(i).text())) return i;
        return -1;
    }

    private DocumentKind letterKind() {
        return kinds.stream()
                .filter(DocumentKind::letter)
                .findFirst()
                .orElse(new DocumentKind("Công văn", Optional.empty()));
    }

    /// The kind by which the text calls itself ("Quy chế này"), else a notice.
    private DocumentKind supposedKind() {
        String whole = lines.stream().map(Line::text).collect(Collectors.joining(" "));
        return longestFirst().stream()
                .max(Comparator.comparingLong(kind -> count(whole, kind.name() + " này")))
                .filter(kind -> count(whole, kind.name() + " này") > 0)
                .or(() -> longestFirst().stream()
                        .filter(kind -> kind.name().equals("Thông báo"))
                        .findFirst())
                .orElse(new DocumentKind("Thông báo", Optional.of("TB")));
    }

    private static long count(String whole, String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(words)).matcher(whole);
        return matcher.results().count();
    }

    /// Reads trích yếu, authority line and legal bases; answers where the body begins.
    private int openTitle(Optional<Title> title, DocumentKind kind, int headEnd) {
        int at = headEnd;
        List<Run> words = new ArrayList<>();
        if (title.isPresent()) {
            title.get().rest().ifPresent(rest -> words.addAll(rest.runs()));
            at++;
        } else {
            replaced.add(new Replacement(Part.TITLE, "", kind.title()));
        }
        int bases = firstBasis(at);
        while (at < lines.size() && summaryGoesOn(at, bases, words, title.isPresent())) {
            if (words.isEmpty()) words.addAll(lines.get(at).runs());
            else Wrapping.join(words, lines.get(at).runs());
            at++;
        }
        summary = words.isEmpty() ? supplySummary(at) : words;
        at = readReference(at, kind, title);
        if (bases < 0) return at;
        StringBuilder authority = new StringBuilder();
        while (at < bases)
            authority
                    .append(authority.isEmpty() ? "" : " ")
                    .append(lines.get(at++).text());
        authorityLine = Optional.of(house.authorityLine());
        replaced.add(new Replacement(Part.AUTHORITY_LINE, authority.toString(), house.authorityLine()));
        return readBases(at);
    }

    private int readReference(int at, DocumentKind kind, Optional<Title> title) {
        if (title.isEmpty()
                || at >= lines.size()
                || !Marks.REFERENCE.matcher(lines.get(at).text()).find()) return at;
        Wrapping.Taken taken = wrapping.take(lines, at, lines.size());
        AnnexReader opener = new AnnexReader(lines, annexStarts, bodies, house, notation(kind, false), replaced);
        String now = opener.open(new Block.Paragraph(Block.Style.TEXT, taken.runs()).text());
        blocks.add(new Block.Paragraph(Block.Style.REFERENCE, List.of(Run.plain(now))));
        return taken.next();
    }

    private boolean summaryGoesOn(int at, int bases, List<Run> words, boolean titled) {
        String text = lines.get(at).text();
        if (Marks.begins(text) || Marks.basis(text) || Marks.item(text) || Closing.begins(text)) return false;
        if (Marks.authority(text) && bases > at && bases - at <= 3 && !words.isEmpty()) return false;
        int length = words.stream().mapToInt(run -> run.text().length()).sum();
        if (!titled && length + text.length() > LONGEST_SUMMARY) return false;
        if (words.isEmpty() || bases > at) return true;
        Line above = lines.get(at - 1);
        return Marks.startsLower(text)
                || Marks.upper(text) && Marks.upper(above.text())
                || lines.get(at).bold() && above.bold() && !lines.get(at).afterBlank();
    }

    private int firstBasis(int from) {
        for (int i = from; i < Math.min(lines.size(), from + BASES_WITHIN); i++) {
            String text = lines.get(i).text();
            if (Marks.article(text) || Marks.division(text)) return -1;
            if (text.startsWith("Căn cứ ")) return i;
        }
        return -1;
    }

    private int readBases(int from) {
        int at = from;
        while (at < lines.size()) {
            String text = lines.get(at).text();
            if (Marks.order(text)
                    || Marks.article(text)
                    || Marks.division(text)
                    || Marks.item(text)
                    || Closing.begins(text)) break;
            Wrapping.Taken taken = wrapping.take(lines, at, lines.size());
            blocks.add(new Block.Paragraph(Block.Style.BASIS, taken.runs()));
            at = taken.next();
        }
        return at;
    }

    private List<Run> supplySummary(int at) {
        String body = at < lines.size() ? lines.get(at).text() : "";
        String[] words = body.split("\\s+");
        String made = String.join(" ", List.of(words).subList(0, Math.min(words.length, SUPPLIED_SUMMARY_WORDS)))
                + (words.length > SUPPLIED_SUMMARY_WORDS ? " …" : "");
        replaced.add(new Replacement(Part.TITLE, "", made));
        return List.of(Run.plain(made));
    }

    private int readAddressees(List<String> addressed, int from) {
        int at = from;
        if (at < lines.size() && Marks.addressees(lines.get(at).text())) {
            Matcher label = Marks.addresseesLabel(lines.get(at).text());
            String rest =
                    label.find() ? lines.get(at).text().substring(label.end()).strip() : "";
            if (!rest.isEmpty()) addressed.add(rest);
            at++;
            while (at < lines.size() && lines.get(at).text().matches("^[-–] .*"))
                addressed.add(lines.get(at++).text());
        }
        return at;
    }

    /// The title line with the words that run on behind the title.
    private record Title(int line, DocumentKind kind, Optional<Line> rest) {}
}
