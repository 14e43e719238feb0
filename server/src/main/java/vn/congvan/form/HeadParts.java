package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FormWording;

/// The parts at the head of the first page (cells 1 to 5 and 9a), as printed, right or wrong.
///
/// @param number the line of number and notation as printed
/// @param subject the lines of "V/v …" below the number
/// @param title the name of the type
/// @param otherTitle a centred line in capitals that names no known type
/// @param addressees "Kính gửi" and the lines that belong to it
/// @param bottom below which the text begins, from the bottom of the page
record HeadParts(
        Optional<TextLine> nation,
        Optional<TextLine> motto,
        List<TextLine> agency,
        Optional<TextLine> number,
        Optional<TextLine> date,
        List<TextLine> subject,
        Optional<TextLine> title,
        Optional<TextLine> otherTitle,
        List<TextLine> summary,
        List<TextLine> addressees,
        float bottom) {
    private static final float HEAD = 0.45f;
    private static final float LEFT = 0.46f;
    private static final float SUBJECT_AXIS = 0.43f;
    private static final float CLOSE = 2.4f;
    private static final int MOST_LINES = 8;
    private static final Pattern NUMBER = Pattern.compile("^(Số|SỐ|số)(?!\\p{L}).*");
    private static final Pattern PLACE_AND_DATE = Pattern.compile("(?:\\p{Lu}[\\p{L}.' -]{0,50}?\\s?[,.;]?\\s?)?"
            + "[Nn]gày\\s?[\\d.…_]{0,8}\\s?tháng\\s?[\\d.…_]{0,8}\\s?năm\\s?[\\d.…_]{0,8}$");
    private static final Pattern SUBJECT = Pattern.compile("^(V/v|V/V|v/v|Về việc|VV)(?!\\p{L}).*");
    private static final Pattern TEXT_BEGINS = Pattern.compile(
            "^(Căn cứ|Kính gửi|Điều\\s?\\d|Thực hiện|Xét |Theo đề nghị|Chương\\s|[IVX\\d]+\\.\\s|- ).*|.{2,150}\\s[Đđ]iện\\s?:.*");
    private static final Pattern ISSUER = Pattern.compile(
            ".*(ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|CỤC TRƯỞNG).*|.*:$");
    private static final Pattern ADDRESSEES = Pattern.compile("^Kính\\s?(gửi|trình|mời).*");

    static HeadParts read(LaidOutPage page, FormWording wording, List<DocumentType> types) {
        return new Reading(page, wording, types).read();
    }

    private record Reading(LaidOutPage page, FormWording wording, List<DocumentType> types) {
        HeadParts read() {
            List<TextLine> head = page.lines().stream()
                    .filter(line -> line.baseline() > HEAD * page.height())
                    .toList();
            Optional<TextLine> nation = tail(head, wording.nationalName());
            Optional<TextLine> motto = tail(head, wording.motto());
            Optional<TextLine> number = head.stream()
                    .takeWhile(line -> !TEXT_BEGINS.matcher(line.text()).matches())
                    .flatMap(line -> number(line).stream())
                    .findFirst();
            Optional<TextLine> date = date(head);
            float top = lowest(List.of(nation, motto, number, date), page.height());
            List<TextLine> subject = number.map(this::subject).orElse(List.of());
            Optional<TextLine> title = below(top).filter(this::namesType).findFirst();
            Optional<TextLine> other = title.isPresent() ? Optional.empty() : otherTitle(top);
            List<TextLine> summary = title.or(() -> other).map(this::summary).orElse(List.of());
            List<TextLine> addressees = addressees();
            var parts = new ArrayList<TextLine>();
            List.of(nation, motto, number, date, title).forEach(part -> part.ifPresent(parts::add));
            parts.addAll(subject);
            parts.addAll(summary);
            parts.addAll(addressees);
            float bottom = parts.stream()
                    .map(TextLine::baseline)
                    .min(Comparator.naturalOrder())
                    .orElse(page.height());
            return new HeadParts(
                    nation,
                    motto,
                    agency(nation, number),
                    number,
                    date,
                    subject,
                    title,
                    other,
                    summary,
                    addressees,
                    bottom);
        }

        private static Optional<TextLine> tail(List<TextLine> head, String wanted) {
            return head.stream()
                    .flatMap(line -> Likeness.tail(line, wanted).stream())
                    .findFirst();
        }

        private static float lowest(List<Optional<TextLine>> parts, float otherwise) {
            return parts.stream()
                    .flatMap(Optional::stream)
                    .map(TextLine::baseline)
                    .min(Comparator.naturalOrder())
                    .orElse(otherwise);
        }

        /// From "Số" up to the right column: the notation may stand far to the right of the label.
        private Optional<TextLine> number(TextLine line) {
            List<TextLine> segments = line.segments();
            int from = 0;
            for (TextLine segment : segments) {
                if (segment.x() < LEFT * page.width()
                        && NUMBER.matcher(segment.text()).matches()) {
                    int to = from;
                    for (TextLine next : segments.subList(segments.indexOf(segment), segments.size())) {
                        if (next.x() > LEFT * page.width() || next.text().contains("ngày")) {
                            break;
                        }
                        to += next.glyphs().size();
                    }
                    return to == from
                            ? Optional.of(beforeDate(segment))
                            : Optional.of(
                                    new TextLine(line.page(), line.glyphs().subList(from, to)));
                }
                from += segment.glyphs().size();
            }
            return Optional.empty();
        }

        private static TextLine beforeDate(TextLine line) {
            Matcher place =
                    Pattern.compile("\\s\\p{Lu}\\p{Ll}+(?: \\p{L}+)*,? ?ngày").matcher(line.text());
            return place.find() && place.start() > 0 ? line.part(0, place.start()) : line;
        }

        /// On the right first: a line of the agency's name may stand on the same height.
        private Optional<TextLine> date(List<TextLine> head) {
            return date(head, true).or(() -> date(head, false));
        }

        private Optional<TextLine> date(List<TextLine> head, boolean onTheRight) {
            for (TextLine line : head) {
                int from = 0;
                for (TextLine segment : line.segments()) {
                    var tail = new TextLine(
                            line.page(),
                            line.glyphs().subList(from, line.glyphs().size()));
                    Matcher date = PLACE_AND_DATE.matcher(tail.text());
                    boolean right = tail.right() > 0.6f * page.width();
                    boolean begins = segment.x() > 0.35f * page.width();
                    if (right && begins == onTheRight && (begins ? date.lookingAt() : date.find())) {
                        return Optional.of(tail.part(date.start(), date.end()));
                    }
                    from += segment.glyphs().size();
                }
            }
            return Optional.empty();
        }

        /// The lines in capitals or small letters beside the national name and above the number.
        private List<TextLine> agency(Optional<TextLine> nation, Optional<TextLine> number) {
            float lowest = number.map(TextLine::baseline).orElse(0.85f * page.height());
            return page.lines().stream()
                    .filter(line -> line.baseline() > lowest + 1)
                    .flatMap(line -> leftOf(line, nation).stream())
                    .filter(line ->
                            line.text().chars().filter(Character::isLetter).count() > 2)
                    .filter(line -> !UrgencyWords.any(line.text()))
                    .toList();
        }

        private List<TextLine> leftOf(TextLine line, Optional<TextLine> nation) {
            Optional<TextLine> right =
                    Likeness.tail(line, wording.nationalName()).or(() -> Likeness.tail(line, wording.motto()));
            if (right.isPresent()) {
                int letters = line.glyphs().size() - right.get().glyphs().size();
                return letters > 0
                        ? List.of(new TextLine(line.page(), line.glyphs().subList(0, letters)))
                        : List.of();
            }
            float limit = nation.map(TextLine::x).orElse(LEFT * page.width());
            return line.segments().stream()
                    .filter(segment -> segment.centreX() < Math.min(limit, LEFT * page.width() + 20))
                    .toList();
        }

        private java.util.stream.Stream<TextLine> below(float top) {
            return page.segments().stream()
                    .filter(segment -> segment.baseline() < top - 1 && segment.baseline() > HEAD * page.height());
        }

        private List<TextLine> subject(TextLine number) {
            var lines = new ArrayList<TextLine>();
            for (TextLine segment : page.segments()) {
                boolean left = segment.x() < LEFT * page.width() && segment.centreX() < SUBJECT_AXIS * page.width();
                if (!left || segment.baseline() > number.baseline() - 2) {
                    continue;
                }
                boolean starts = lines.isEmpty()
                        && SUBJECT.matcher(segment.text()).matches()
                        && number.baseline() - segment.baseline() < 5 * number.size();
                boolean goesOn = !lines.isEmpty()
                        && lines.getLast().baseline() - segment.baseline() < CLOSE * segment.size() * 0.75f
                        && segment.right() < 0.52f * page.width()
                        && !ADDRESSEES.matcher(segment.text()).matches()
                        && !UrgencyWords.any(segment.text());
                if (starts || goesOn) {
                    lines.add(segment);
                }
            }
            return lines;
        }

        private boolean namesType(TextLine line) {
            String plain = Words.plain(line.text());
            return centred(line)
                    && types.stream().anyMatch(type -> Words.plain(type.name()).equals(plain));
        }

        private Optional<TextLine> otherTitle(float top) {
            return below(top)
                    .takeWhile(line -> !TEXT_BEGINS.matcher(line.text()).matches())
                    .filter(line -> centred(line)
                            && line.bold()
                            && Words.capitals(line.text())
                            && !UrgencyWords.any(line.text())
                            && !ISSUER.matcher(line.text()).matches()
                            && line.text().length() > 3)
                    .findFirst();
        }

        private boolean centred(TextLine line) {
            return Math.abs(line.centreX() - (page.width() / 2 + 18)) < 45;
        }

        private List<TextLine> summary(TextLine title) {
            var lines = new ArrayList<TextLine>();
            TextLine above = title;
            for (TextLine line : page.lines()) {
                if (line.baseline() > title.baseline() - 2) {
                    continue;
                }
                boolean goesOn = lines.size() < MOST_LINES
                        && above.baseline() - line.baseline() < CLOSE * line.size()
                        && Math.abs(line.centreX() - title.centreX()) < 30
                        && !(Words.capitals(line.text())
                                && ISSUER.matcher(line.text()).matches())
                        && !TEXT_BEGINS.matcher(line.text()).matches()
                        && (line.bold() || lines.isEmpty() && line.right() - line.x() < 0.7f * page.width());
                if (!goesOn) {
                    break;
                }
                lines.add(line);
                above = line;
            }
            return lines;
        }

        private List<TextLine> addressees() {
            var lines = new ArrayList<TextLine>();
            for (TextLine line : page.lines()) {
                boolean starts = lines.isEmpty()
                        && ADDRESSEES.matcher(line.text()).matches()
                        && line.baseline() > HEAD * page.height();
                boolean goesOn = !lines.isEmpty()
                        && lines.size() < 20
                        && lines.getLast().baseline() - line.baseline() < CLOSE * line.size()
                        && (line.text().startsWith("-")
                                || line.text().startsWith("–")
                                || wrapped(lines.getLast(), line));
                if (starts || goesOn) {
                    lines.add(line);
                } else if (!lines.isEmpty()) {
                    break;
                }
            }
            return lines;
        }

        /// An addressee too long for its line: the line above has no mark at its end yet.
        private static boolean wrapped(TextLine above, TextLine line) {
            return !above.text().endsWith(".")
                    && !above.text().endsWith(";")
                    && !above.text().endsWith(":")
                    && line.x() > 140
                    && !line.text().isEmpty();
        }
    }
}
