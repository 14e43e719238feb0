package vn.congvan.form;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congvan.lawbook.PartLine;
import vn.congvan.lawbook.Range;

/// The solid lines below the motto, the agency's name and the summary (Annex I, Part I, II.1, 2 and 5). A drawn
/// stroke, the border of a paragraph and a row of dashes all print a line.
final class LineLook implements Look {
    private static final Pattern DASHES = Pattern.compile("^[_\\-–—=*]{3,}$");
    private static final float BELOW = 30;
    private static final float INTO_TEXT = 4;
    private static final float LEVEL = 2.5f;
    private static final float BESIDE = 20;
    private static final float OFF_CENTRE = 0.25f;

    /// A printed line from left to right.
    private record Span(float left, float right) {
        float length() {
            return right - left;
        }
    }

    @Override
    public void at(Checked document, Findings findings) {
        if (document.picture()) {
            return;
        }
        HeadParts head = document.head();
        look(document, "national-motto", head.motto().stream().toList(), findings);
        look(document, "agency", head.agency(), findings);
        if (!document.letter() && head.title().isPresent()) {
            look(document, "summary", head.summary(), findings);
        }
    }

    private static void look(Checked document, String key, List<TextLine> part, Findings findings) {
        List<TextLine> words = part.stream().filter(line -> !dashes(line)).toList();
        Optional<PartLine> rule = document.law().line(key);
        if (words.isEmpty() || rule.isEmpty()) {
            return;
        }
        String name = document.law().cell(key).name();
        String share = percent(rule.get().share());
        TextLine last = words.getLast();
        Optional<Span> line = below(document.firstPage(), last);
        Box where = under(last);
        if (line.isEmpty()) {
            findings.sure("part-line", where, "part", name, "expected", share);
            return;
        }
        // The decree measures the line by "the words": of several lines of a name none is said to be meant.
        double longest = words.stream().mapToDouble(LineLook::width).max().orElseThrow();
        double shortest = words.stream().mapToDouble(LineLook::width).min().orElseThrow();
        double length = line.get().length();
        Range seen = rule.get().seen();
        if (length < seen.least() * shortest || length > seen.most() * longest) {
            String printed = Long.toString(Math.round(100 * length / longest));
            findings.unsure("part-line-length", where, "part", name, "printed", printed, "expected", share);
        } else if (Math.abs((line.get().left() + line.get().right()) / 2 - last.centreX()) > OFF_CENTRE * longest) {
            findings.unsure("part-line-place", where, "part", name);
        }
    }

    private static double width(TextLine line) {
        return line.right() - line.x();
    }

    /// The longest line between these words and those below them.
    private static Optional<Span> below(LaidOutPage page, TextLine words) {
        float lowest = page.segments().stream()
                .filter(next -> next.baseline() < words.baseline() - 2
                        && !dashes(next)
                        && beside(words, next.x(), next.right()))
                .map(next -> next.box().top() - INTO_TEXT)
                .max(Comparator.naturalOrder())
                .orElse(0f);
        float bottom = Math.max(lowest, words.baseline() - BELOW);
        List<Ruling> strokes = Stream.concat(page.rulings().stream().filter(Ruling::lies), typed(page))
                .filter(stroke -> stroke.y() < words.baseline() - 0.5f && stroke.y() > bottom)
                .filter(stroke -> beside(words, stroke.x(), stroke.right()))
                .toList();
        return strokes.stream().map(stroke -> joined(strokes, stroke.y())).max(Comparator.comparing(Span::length));
    }

    /// A line may be drawn in pieces.
    private static Span joined(List<Ruling> strokes, float height) {
        List<Ruling> level = strokes.stream()
                .filter(stroke -> Math.abs(stroke.y() - height) < LEVEL)
                .toList();
        return new Span(
                level.stream().map(Ruling::x).min(Comparator.naturalOrder()).orElseThrow(),
                level.stream().map(Ruling::right).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Stream<Ruling> typed(LaidOutPage page) {
        return page.segments().stream()
                .filter(LineLook::dashes)
                .map(line -> new Ruling(line.x(), line.baseline(), line.right() - line.x(), 0));
    }

    private static boolean beside(TextLine words, float left, float right) {
        return left < words.right() + BESIDE && right > words.x() - BESIDE;
    }

    private static boolean dashes(TextLine line) {
        return DASHES.matcher(line.text().replace(" ", "")).matches();
    }

    private static Box under(TextLine words) {
        Box box = words.box();
        return new Box(box.page(), box.x(), box.y() - box.height() / 2, box.width(), box.height());
    }

    private static String percent(Range share) {
        String least = String.format(Locale.ROOT, "%.0f", 100 * share.least());
        String most = String.format(Locale.ROOT, "%.0f", 100 * share.most());
        return least.equals(most) ? least : least + "–" + most;
    }
}
