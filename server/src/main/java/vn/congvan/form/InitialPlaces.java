package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the places of the two initials: after the last line of the text and after the last line of "Nơi
/// nhận". They lie over nothing else where there is room; where the page does not say, they stand beside the
/// signature, for a person to correct.
final class InitialPlaces {
    private static final float WIDTH = 40;
    private static final float HEIGHT = 20;
    private static final float[] SMALLER = {1, 0.85f, 0.7f};
    private static final float AIR = 3;
    private static final float EDGE = 20;
    private static final float LOWEST = 30;

    private InitialPlaces() {}

    /// @param signature the person's place and the seal's, which they keep clear of
    static List<InitialPlace> find(LaidOutText text, Places signature) {
        List<Box> taken = List.of(signature.signature(), signature.seal());
        ClosingParts closing = ClosingParts.read(text);
        Box content = closing.start()
                .flatMap(start -> lastBefore(text, start))
                .flatMap(line -> beside(text, line, taken))
                .orElseGet(() -> instead(signature, 4));
        List<Box> also = Stream.concat(taken.stream(), Stream.of(content)).toList();
        Box form = closing.label()
                .map(label -> RecipientList.last(text.pages().get(label.page()), label))
                .flatMap(line -> beside(text, line, also))
                .orElseGet(() -> instead(signature, HEIGHT + 8));
        return List.of(
                new InitialPlace(InitialPlace.At.END_OF_TEXT, content),
                new InitialPlace(InitialPlace.At.END_OF_RECIPIENTS, form));
    }

    /// @param count how many of the same kind
    static List<Box> several(LaidOutText text, FieldPlan plan, InitialPlace.At at, int count) {
        FieldPlan whole = plan.initials().isEmpty()
                ? plan.withInitials(find(text, new Places(plan.signature(), plan.seal(), List.of())))
                : plan;
        var boxes = new ArrayList<Box>();
        var taken = new ArrayList<>(List.of(whole.signature(), whole.seal()));
        whole.initials().forEach(place -> taken.add(place.box()));
        whole.texts().forEach(place -> taken.add(place.box()));
        Box last = whole.initial(at).orElseThrow();
        for (int number = 0; number < count; number++) {
            if (number > 0) {
                last = next(text.pages().get(last.page()), last, taken);
                taken.add(last);
            }
            boxes.add(last);
        }
        return boxes;
    }

    /// Beside the one before, else in the rows under it, else over its own row: somewhere it must stand.
    private static Box next(LaidOutPage page, Box before, List<Box> taken) {
        for (float y = before.y(); y > Math.max(LOWEST, before.y() - 4 * HEIGHT); y -= 2) {
            for (float x = y == before.y() ? before.right() + 2 : EDGE + 65; x < page.width() - EDGE; x += 4) {
                Box box = new Box(page.number(), x, y, before.width(), before.height());
                if (free(page, box, taken)) {
                    return box;
                }
            }
        }
        float left = Math.max(EDGE, before.x() - before.width() - 2);
        return new Box(page.number(), left, before.y(), before.width(), before.height());
    }

    private static Optional<TextLine> lastBefore(LaidOutText text, TextLine start) {
        return text.pages().stream()
                .flatMap(page -> page.lines().stream().filter(line -> !Anatomy.pageNumber(line, page)))
                .filter(line -> line.page() < start.page()
                        || line.page() == start.page() && line.baseline() > start.baseline() + 1)
                .max(Comparator.comparing(TextLine::page)
                        .thenComparing(Comparator.comparing(TextLine::baseline).reversed()));
    }

    /// After the line's last letter if the line leaves room there, else under it, first at its end.
    private static Optional<Box> beside(LaidOutText text, TextLine line, List<Box> taken) {
        LaidOutPage page = text.pages().get(line.page());
        var end = line.glyphs().getLast();
        float middle = line.baseline() + 0.3f * line.size();
        for (float scale : SMALLER) {
            float width = WIDTH * scale;
            float height = HEIGHT * scale;
            Box after = new Box(page.number(), end.right() + AIR, middle - height / 2, width, height);
            if (free(page, after, taken)) {
                return Optional.of(after);
            }
        }
        float under = line.baseline() - 0.3f * line.size() - HEIGHT;
        for (float y = under; y > Math.max(LOWEST, under - 3 * HEIGHT); y -= 2) {
            for (float x : new float[] {end.right() - WIDTH, line.x(), line.centreX() - WIDTH / 2}) {
                Box below = new Box(page.number(), Math.max(EDGE, x), y, WIDTH, HEIGHT);
                if (free(page, below, taken)) {
                    return Optional.of(below);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean free(LaidOutPage page, Box box, List<Box> taken) {
        return box.right() <= page.width() - EDGE
                && box.x() >= EDGE
                && page.free(box)
                && taken.stream().noneMatch(box::overlaps);
    }

    /// Over the signature's place and the seal's.
    private static Box instead(Places signature, float above) {
        Box person = signature.signature();
        float top = Math.max(person.top(), signature.seal().top());
        return new Box(person.page(), Math.max(EDGE, person.x()), top + above, WIDTH, HEIGHT);
    }
}
