package vn.congvan.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Marks that the drafter has typed and that the system draws itself (cells 10b, 11 and 12): what the signer decides
/// on must be the only one on the page. The urgency is his decision, so a typed one always goes; the others go where
/// the system draws them.
///
/// @param lines the typed words
/// @param frames the frames round them
record TypedMarks(List<TextLine> lines, List<Box> frames) {
    private static final float HEAD = 0.5f;
    private static final float ABOVE_TEXT = 30;
    private static final float FRAME = 18;
    private static final float CLOSE = 3;
    private static final float WIDEST = 0.45f;
    private static final float ALIKE = 4;
    private static final float AIR = 2;

    static TypedMarks find(LaidOutText text, Drawing drawing) {
        LaidOutPage page = text.pages().getFirst();
        float lowest = Math.max(HEAD * page.height(), HeadReading.end(page) - ABOVE_TEXT);
        Box number = HeadReading.read(text, "QĐ-UBND").numberLine();
        var lines = new ArrayList<TextLine>();
        for (TextLine segment : page.segments()) {
            boolean atHead = segment.baseline() > lowest && !inTable(page, segment, number);
            // Marks are printed in capitals (Phụ lục I, Mục II điểm 10b, 11); the same words in small letters are text.
            boolean mark =
                    Words.capitals(segment.text()) && (UrgencyWords.any(segment.text()) || drawn(segment, drawing));
            if (atHead && mark) {
                lines.add(segment);
            }
        }
        if (drawing.drafterAndCopies().isPresent()) {
            OtherParts.drafter(text, ClosingParts.read(text)).ifPresent(lines::add);
        }
        return new TypedMarks(
                lines,
                lines.stream()
                        .filter(line -> line.page() == page.number())
                        .flatMap(line -> frame(page, line, lines).stream())
                        .toList());
    }

    private static boolean drawn(TextLine segment, Drawing drawing) {
        return drawing.circulation().isPresent()
                && Arrays.stream(Circulation.values()).anyMatch(known -> Words.same(known.words(), segment.text()));
    }

    /// A schedule of the text may name degrees of urgency; the head itself may be set in a table with lines.
    private static boolean inTable(LaidOutPage page, TextLine segment, Box number) {
        return page.tables().stream().anyMatch(table -> table.overlaps(segment.box()) && !table.overlaps(number));
    }

    /// A line above and one below of the same length, with nothing but the marks between; or the line that underlines.
    private static Optional<Box> frame(LaidOutPage page, TextLine mark, List<TextLine> marks) {
        Box box = mark.box();
        List<Ruling> lying = page.rulings().stream()
                .filter(ruling -> ruling.lies() && ruling.width() < WIDEST * page.width())
                .filter(ruling -> ruling.x() < mark.right() && ruling.right() > mark.x())
                .toList();
        Optional<Box> frame = lying.stream()
                .filter(above -> above.y() > box.top() - CLOSE && above.y() < box.top() + FRAME)
                .flatMap(above -> lying.stream()
                        .filter(below -> below.y() < box.y() + CLOSE && below.y() > box.y() - FRAME)
                        .filter(below -> Math.abs(above.x() - below.x()) < ALIKE
                                && Math.abs(above.right() - below.right()) < ALIKE)
                        .map(below -> area(page, above.x(), below.y(), above.right(), above.top())))
                .filter(area -> alone(page, area, marks))
                .min(Comparator.comparing(Box::height));
        if (frame.isPresent()) {
            return frame;
        }
        return lying.stream()
                .filter(ruling -> ruling.y() > box.y() - AIR && ruling.y() < mark.baseline() + AIR)
                .map(ruling -> area(page, ruling.x(), ruling.y(), ruling.right(), ruling.top()))
                .findFirst();
    }

    private static Box area(LaidOutPage page, float left, float bottom, float right, float top) {
        return new Box(page.number(), left - AIR, bottom - AIR, right - left + 2 * AIR, top - bottom + 2 * AIR);
    }

    private static boolean alone(LaidOutPage page, Box area, List<TextLine> marks) {
        List<Box> own = marks.stream().map(TextLine::box).toList();
        return page.segments().stream()
                .map(TextLine::box)
                .filter(area::overlaps)
                .allMatch(other -> own.stream().anyMatch(other::equals));
    }

    boolean none() {
        return lines.isEmpty();
    }

    List<Box> words() {
        return lines.stream().map(TextLine::box).toList();
    }

    /// Says that they are gone, with their frames.
    ///
    /// @throws Refusal `form.typed-mark-stays`
    void gone(LaidOutText now, Drawing drawing) {
        TypedMarks left = find(now, drawing);
        boolean framed = frames.stream()
                .anyMatch(area -> now.pages().get(area.page()).rulings().stream()
                        .anyMatch(ruling -> ruling.x() > area.x()
                                && ruling.right() < area.right()
                                && ruling.y() > area.y()
                                && ruling.top() < area.top()));
        if (!left.none() || framed) {
            String mark = (left.none() ? lines : left.lines()).getFirst().text();
            throw Refusal.userMistake(Reason.of("form.typed-mark-stays", "mark", mark));
        }
    }
}
