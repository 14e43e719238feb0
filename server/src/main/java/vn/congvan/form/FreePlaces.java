package vn.congvan.form;

import java.util.Optional;

/// Looks for white space for what is drawn under the signature.
final class FreePlaces {
    static final float MILLIMETRE = 72 / 25.4f;
    private static final float STEP = 2;
    private static final float AIR = 1.5f;
    private static final float LEFT_MARGIN = 30 * MILLIMETRE;
    private static final float TOP_MARGIN = 12 * MILLIMETRE;
    private static final float BOTTOM_MARGIN = 15 * MILLIMETRE;

    private FreePlaces() {}

    /// Under the number line at the left, where cells 10a, 10b and 11 are; else in the margin above the head.
    static Optional<Box> underNumber(LaidOutPage page, Box number, float width, float height) {
        float lowest = page.height() * 0.45f;
        float centred = Math.max(18, number.centreX() - width / 2);
        for (float y = number.y() - AIR - height; y >= lowest; y -= STEP) {
            for (float x : new float[] {centred, LEFT_MARGIN - 10, LEFT_MARGIN}) {
                Box box = new Box(page.number(), x, y, width, height);
                if (free(page, box)) {
                    return Optional.of(box);
                }
            }
        }
        Box above = new Box(page.number(), LEFT_MARGIN, page.height() - TOP_MARGIN - height, width, height);
        return free(page, above) ? Optional.of(above) : Optional.empty();
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
