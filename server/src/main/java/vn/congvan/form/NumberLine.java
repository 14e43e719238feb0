package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;

/// The line "Số: …/…" (cell 3).
///
/// @param place area of the line, or where it would be
/// @param printed the number, if one is printed
record NumberLine(
        Box place,
        List<TextPlace> texts,
        List<Box> erase,
        List<Reason> doubts,
        Optional<String> printed,
        Optional<String> notation) {
    private static final Pattern LABEL = Pattern.compile("^(Số|SỐ)\\s?(:|(?=[.…_/])|$)");
    private static final Pattern REST =
            Pattern.compile("^\\s?(?<number>\\d[\\d\\p{L}]*)?\\s?(?<dots>[.…_][.…_\\s]*)?\\s?"
                    + "(?<slash>/\\s?(?<notation>[\\p{L}\\d&.\\-‐‑–]+(?:/[\\p{L}\\d&.\\-‐‑–]+)*))?");
    private static final float FIGURE = 0.5f;
    private static final float LETTER = 0.72f;
    private static final float DEFAULT_SIZE = 13;

    static NumberLine find(LaidOutPage page, List<TextLine> head, String notation) {
        for (TextLine line : head) {
            for (TextLine tail : tails(line)) {
                Matcher label = LABEL.matcher(tail.text());
                if (label.find()) {
                    return read(tail, label.end(), notation);
                }
            }
        }
        Box place =
                new Box(0, 85, page.height() - 130, width("Số: 0000/" + notation, DEFAULT_SIZE), 1.2f * DEFAULT_SIZE);
        var text = new TextPlace(TextField.NUMBER_NOTATION, place, DEFAULT_SIZE, false, true);
        return new NumberLine(
                place,
                List.of(text),
                List.of(),
                List.of(Reason.of("form.number-line-missing")),
                Optional.empty(),
                Optional.empty());
    }

    /// The line from each of its parts on: the label may stand in any column, the notation far to its right.
    private static List<TextLine> tails(TextLine line) {
        var tails = new ArrayList<TextLine>();
        int from = 0;
        for (TextLine segment : line.segments()) {
            tails.add(new TextLine(
                    line.page(), line.glyphs().subList(from, line.glyphs().size())));
            from += segment.glyphs().size();
        }
        return tails;
    }

    private static NumberLine read(TextLine line, int end, String expected) {
        Matcher rest = REST.matcher(line.text().substring(end));
        if (!rest.find()) {
            throw new IllegalStateException("the pattern matches nothing at least");
        }
        Optional<String> printed = Optional.ofNullable(rest.group("number"));
        Optional<String> notation = Optional.ofNullable(rest.group("notation"));
        Glyph label = line.lastGlyph(end);
        int slash = rest.start("slash") < 0 ? -1 : end + rest.start("slash");
        var found = new Found(line, label, end, slash, end + rest.end(), notation.orElse(expected));
        List<Box> dots = new ArrayList<>();
        if (rest.group("dots") != null) {
            dots.add(line.box(end + rest.start("dots"), end + rest.end("dots")));
        }
        return found.place(dots, printed, notation);
    }

    /// Width of a text that is mostly capitals.
    private static float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += Character.isUpperCase(c) ? LETTER : Character.isLetterOrDigit(c) ? FIGURE : 0.35f;
        }
        return width * size;
    }

    private record Found(TextLine line, Glyph label, int end, int slash, int restEnd, String notation) {
        NumberLine place(List<Box> dots, Optional<String> printed, Optional<String> printedNotation) {
            float size = label.size();
            float left = label.right() + 0.15f * size;
            if (slash >= 0 && line.glyph(slash).x() - left >= 2.6f * FIGURE * size) {
                Box gap = line.strip(label, left, line.glyph(slash).x());
                return result(TextField.NUMBER, gap, true, dots, List.of(), printed, printedNotation);
            }
            float room = width("0000/" + notation, size);
            Box whole = line.strip(label, left + 0.1f * size, left + 0.1f * size + room);
            var erase = new ArrayList<>(dots);
            List<Reason> doubts = List.of();
            if (slash >= 0) {
                erase.add(line.box(slash, restEnd));
                doubts = printed.isPresent() ? List.of() : List.of(Reason.of("form.number-gap-narrow"));
            }
            return result(TextField.NUMBER_NOTATION, whole, false, erase, doubts, printed, printedNotation);
        }

        private NumberLine result(
                TextField field,
                Box box,
                boolean centred,
                List<Box> erase,
                List<Reason> doubts,
                Optional<String> printed,
                Optional<String> printedNotation) {
            var text = new TextPlace(field, box, label.size(), label.italic(), centred);
            Box area = restEnd > end ? line.box(0, restEnd) : line.box(0, end);
            return new NumberLine(area, List.of(text), erase, doubts, printed, printedNotation);
        }
    }
}
