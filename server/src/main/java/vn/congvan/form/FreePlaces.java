package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for white space for what is drawn under the signature.
final class FreePlaces {
    static final float MILLIMETRE = 72 / 25.4f;
    private static final float STEP = 2;
    private static final float AIR = 1.5f;
    private static final float LEFT_MARGIN = 30 * MILLIMETRE;
    private static final float EDGE = 4 * MILLIMETRE;
    private static final float BOTTOM_MARGIN = 15 * MILLIMETRE;

    private FreePlaces() {}

    /// Under the number line at the left, where cells 10a, 10b and 11 are, as far as the head goes; else in
    /// the margin above the head.
    ///
    /// @param taken by what else is drawn
    static Optional<Box> underNumber(LaidOutPage page, Box number, List<Box> taken, float width, float height) {
        float lowest = HeadReading.end(page);
        float centred = Math.max(18, number.centreX() - width / 2);
        var places = new ArrayList<Box>();
        for (float y = number.y() - AIR - height; y >= lowest; y -= STEP) {
            for (float x : new float[] {centred, LEFT_MARGIN - 10, LEFT_MARGIN}) {
                places.add(new Box(page.number(), x, y, width, height));
            }
        }
        float top = page.lines().isEmpty()
                ? number.top()
                : page.lines().getFirst().box().top();
        for (float x = LEFT_MARGIN; x + width < page.width() - LEFT_MARGIN; x += STEP) {
            places.add(new Box(page.number(), x, top + 2 * AIR, width, height));
        }
        return places.stream()
                .filter(place -> place.top() <= page.height() - EDGE)
                .filter(place -> taken.stream().noneMatch(place::overlaps) && free(page, place))
                .findFirst();
    }

    /// Under a line at the left, or at its end where the page ends.
    static Optional<Box> underLine(LaidOutPage page, TextLine line, float width, float height) {
        for (float y = line.box().y() - 2 - height; y >= BOTTOM_MARGIN; y -= STEP) {
            Box box = new Box(page.number(), line.x(), y, width, height);
            if (free(page, box)) {
                return Optional.of(box);
            }
            if (line.baseline() - y > 60) {
                break;
            }
        }
        Box beside = new Box(page.number(), line.right() + 12, line.box().y(), width, height);
        return beside.right() < page.width() - 20 && free(page, beside) ? Optional.of(beside) : Optional.empty();
    }

    private static boolean free(LaidOutPage page, Box box) {
        return page.free(
                new Box(box.page(), box.x() - AIR, box.y() - AIR, box.width() + 2 * AIR, box.height() + 2 * AIR));
    }
}
