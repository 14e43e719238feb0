package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congvan.lawbook.FormWording;
import vn.congvan.lawbook.Numbering;

/// The parts that a document may have besides those that it must have (Annex I, Part I, III): cells 10a, 10b,
/// 11, 12, 13 and, on an electronic copy, 14; right or wrong.
///
/// @param textBegins the height at which the text of the first page begins
/// @param drafter the drafter's sign below the recipients
/// @param strayDrafter one that stands elsewhere on the page
/// @param copySignature the lines of what the copying agency's signature says
record OtherParts(
        float textBegins,
        List<TextLine> secrecy,
        List<TextLine> urgency,
        List<TextLine> circulation,
        Optional<TextLine> drafter,
        Optional<TextLine> strayDrafter,
        ContactLines contact,
        List<TextLine> copySignature) {
    private static final float HEAD = 0.5f;
    private static final double LIKE = 0.25;
    private static final String NUMBER_WORD = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn";
    /// A drafter's sign, e.g. `PL.(300)`: letters, then how many copies in brackets. A name in brackets is none: it
    /// ends the last of Nơi nhận, as in `KGVX (Lan).`
    static final Pattern DRAFTER = Pattern.compile(
            "^\\p{L}{1,6}\\.?\\s?\\((?=[^)]*(?:\\d|(?iu:" + NUMBER_WORD + ")\\b))(?<copies>[^)]{1,16})\\)\\.?$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LOOSE_DRAFTER = Pattern.compile("^\\p{Lu}{1,6}[.,]?\\s?\\d{1,5}\\s?(b|bản)?\\.?$");

    static OtherParts read(
            LaidOutText text,
            LaidOutText corner,
            HeadParts head,
            ClosingParts closing,
            ContactLines contact,
            LawOfTheDay law) {
        LaidOutPage first = text.pages().getFirst();
        float begins = head.addressees().stream()
                .findFirst()
                .or(head::title)
                .map(TextLine::baseline)
                .orElse(HEAD * first.height());
        List<TextLine> alone = first.segments().stream()
                .filter(segment -> segment.baseline() > HEAD * first.height())
                .filter(segment -> !inTable(first, segment, head))
                .filter(segment -> !ofHead(segment, head))
                .toList();
        List<TextLine> urgency = alone.stream()
                .filter(segment -> UrgencyWords.any(segment.text()))
                .toList();
        List<TextLine> secrecy = alone.stream()
                .filter(segment -> SecrecyWords.any(segment.text(), law.wording()))
                .toList();
        Optional<TextLine> drafter = drafter(text, closing);
        return new OtherParts(
                begins,
                secrecy,
                urgency,
                circulation(text, alone, law.wording()),
                drafter,
                drafter.isPresent() ? Optional.empty() : stray(text, closing),
                contact,
                copySignature(first, corner, law.numbering()));
    }

    private static boolean inTable(LaidOutPage page, TextLine segment, HeadParts head) {
        return page.tables().stream()
                .filter(table -> head.number()
                        .map(number -> !table.overlaps(number.box()))
                        .orElse(true))
                .anyMatch(table -> table.overlaps(segment.box()));
    }

    private static boolean ofHead(TextLine segment, HeadParts head) {
        return Stream.of(head.summary(), head.subject(), head.addressees())
                .flatMap(List::stream)
                .anyMatch(line -> line.box().overlaps(segment.box()));
    }

    /// Words nearly like those of the law at the head; anywhere else only those words alone.
    private static List<TextLine> circulation(LaidOutText text, List<TextLine> alone, FormWording wording) {
        Stream<TextLine> atHead = alone.stream().filter(segment -> like(segment, wording, LIKE));
        Stream<TextLine> elsewhere = text.pages().stream()
                .flatMap(page -> page.segments().stream()
                        .filter(segment -> !Tables.ruledHolds(page, segment))
                        .filter(segment -> page.number() > 0 || segment.baseline() <= HEAD * page.height()))
                .filter(segment -> Words.capitals(segment.text()) && like(segment, wording, 0));
        return Stream.concat(atHead, elsewhere).toList();
    }

    private static boolean like(TextLine segment, FormWording wording, double farthest) {
        String tight = Words.tight(segment.text());
        return wording.circulation().stream()
                .map(Words::tight)
                .anyMatch(wanted -> Likeness.distance(tight, wanted) <= farthest * wanted.length());
    }

    /// The drafter's sign below the recipients.
    static Optional<TextLine> drafter(LaidOutText text, ClosingParts closing) {
        return closing.label().flatMap(label -> {
            LaidOutPage page = text.pages().get(label.page());
            float list = closing.recipients().stream()
                    .map(recipient -> recipient.last().baseline())
                    .reduce(label.baseline(), Math::min);
            return page.segments().stream()
                    .filter(segment -> segment.baseline() < list - 2 && segment.x() < page.width() * 0.45f)
                    .filter(segment -> DRAFTER.matcher(segment.text()).matches()
                            || LOOSE_DRAFTER.matcher(segment.text()).matches())
                    .findFirst();
        });
    }

    private static Optional<TextLine> stray(LaidOutText text, ClosingParts closing) {
        return closing.start()
                .flatMap(start -> text.pages().get(start.page()).segments().stream()
                        .filter(segment -> segment.baseline() < start.baseline() + 2
                                && DRAFTER.matcher(segment.text()).matches())
                        .findFirst());
    }

    /// A line that begins with a form of copy in the upper part of the first page, with the lines under it that
    /// go on.
    private static List<TextLine> copySignature(LaidOutPage first, LaidOutText corner, Numbering numbering) {
        Stream<TextLine> signed = corner.pages().stream().flatMap(page -> page.segments().stream());
        List<TextLine> segments = Stream.concat(
                        signed, first.segments().stream().filter(segment -> segment.baseline() > HEAD * first.height()))
                .toList();
        var lines = new ArrayList<TextLine>();
        for (TextLine segment : segments) {
            if (lines.isEmpty()) {
                String tight = Words.tight(segment.text());
                boolean begins = numbering.copies().stream()
                        .map(form -> Words.tight(form.name()))
                        .anyMatch(name -> tight.startsWith(name) && tight.matches(name + "[;,.:(].*"));
                if (begins) {
                    lines.add(segment);
                }
            } else if (goesOn(lines.getLast(), segment)) {
                lines.add(segment);
            }
        }
        return lines;
    }

    private static boolean goesOn(TextLine above, TextLine segment) {
        float step = above.baseline() - segment.baseline();
        return step > 1 && step < 1.6f * above.size() && Math.abs(above.x() - segment.x()) < 6;
    }

    /// Whether a drafter's sign has its letters and how many copies there are.
    static boolean drafterMark(String text) {
        return DRAFTER.matcher(text).matches();
    }

    /// All lines that stand for themselves at the head of the first page, outside the running text.
    Stream<TextLine> apartAtHead() {
        return Stream.of(secrecy, urgency, circulation, copySignature).flatMap(List::stream);
    }

    /// What the copying agency's signature says, in one line.
    String copyText() {
        return String.join(" ", copySignature.stream().map(TextLine::text).toList())
                .toUpperCase(Locale.ROOT);
    }
}
