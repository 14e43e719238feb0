package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Where the boxes of cells 10b and 11 and the text of cell 12 go.
record DrawingPlaces(Optional<Box> urgency, Optional<Box> circulation, Optional<Box> drafter) {
    static final float BOX_HEIGHT = 8 * FreePlaces.MILLIMETRE;
    static final float LETTERS = 13;
    static final float DRAFTER_LETTERS = 11;

    /// @throws Refusal `form.no-room` if the page has no place for one of them
    static DrawingPlaces find(LaidOutText text, Drawing drawing) {
        LaidOutPage first = text.pages().getFirst();
        Box number = HeadReading.read(text, "QĐ-UBND").numberLine();
        var taken = new ArrayList<Box>();
        Optional<Box> urgency = drawing.urgency()
                .map(degree -> head(first, number, taken, degree.widthInMillimetres() * FreePlaces.MILLIMETRE));
        if (drawing.roomForUrgency() && urgency.isEmpty()) {
            roomForUrgency(text).ifPresent(taken::add);
        }
        Optional<Box> circulation = drawing.circulation().map(words -> head(first, number, taken, boxWidth(words)));
        Optional<Box> drafter = drawing.drafterAndCopies().map(words -> underRecipients(text, words));
        return new DrawingPlaces(urgency, circulation, drafter);
    }

    /// Room for the widest box of cell 10b.
    static Optional<Box> roomForUrgency(LaidOutText text) {
        float widest = Stream.of(UrgencyBox.values())
                .map(UrgencyBox::widthInMillimetres)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LaidOutPage first = text.pages().getFirst();
        Box number = HeadReading.read(text, "QĐ-UBND").numberLine();
        return FreePlaces.underNumber(first, number, List.of(), widest * FreePlaces.MILLIMETRE, BOX_HEIGHT);
    }

    private static float boxWidth(String words) {
        return words.length() * 0.74f * LETTERS + 14;
    }

    private static Box head(LaidOutPage page, Box number, List<Box> taken, float width) {
        Box place =
                FreePlaces.underNumber(page, number, taken, width, BOX_HEIGHT).orElseThrow(DrawingPlaces::noRoom);
        taken.add(place);
        return place;
    }

    private static Box underRecipients(LaidOutText text, String words) {
        float width = words.length() * 0.66f * DRAFTER_LETTERS;
        float height = 1.2f * DRAFTER_LETTERS;
        Optional<TextLine> label = RecipientList.label(text);
        if (label.isEmpty()) {
            LaidOutPage last = text.pages().getLast();
            Box corner = new Box(last.number(), 85, 50, width, height);
            if (last.free(corner)) {
                return corner;
            }
            throw noRoom();
        }
        LaidOutPage page = text.pages().get(label.get().page());
        return FreePlaces.underLine(page, RecipientList.last(page, label.get()), width, height)
                .orElseThrow(DrawingPlaces::noRoom);
    }

    private static Refusal noRoom() {
        return Refusal.userMistake(Reason.of("form.no-room"));
    }
}
