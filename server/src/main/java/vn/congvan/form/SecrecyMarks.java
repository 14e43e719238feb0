package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.form.SecrecyMark.Certainty;
import vn.congvan.form.SecrecyMark.Degree;

/// Finds the mark of secrecy that stands alone in its cell (10a), never words in running text.
@Service
public class SecrecyMarks {
    private static final float HEAD = 0.5f;
    private static final float NEXT_LINE = 1.7f;

    private final Content content;

    SecrecyMarks(Content content) {
        this.content = content;
    }

    /// The mark of a kept PDF.
    public Optional<SecrecyMark> find(Digest pdf) {
        return find(content.read(pdf));
    }

    /// The mark of a PDF that is not kept, and must not be if it carries one.
    public Optional<SecrecyMark> find(byte[] pdf) {
        return in(LaidOutText.of(pdf));
    }

    static Optional<SecrecyMark> in(LaidOutText text) {
        boolean declassified = text.pages().stream()
                .flatMap(page -> page.segments().stream())
                .anyMatch(segment -> bare(segment.text()).equals("ĐÃGIẢIMẬT"));
        Optional<SecrecyMark> best = Optional.empty();
        for (LaidOutPage page : text.pages()) {
            List<TextLine> segments = page.segments();
            for (TextLine segment : segments) {
                Optional<SecrecyMark> mark = mark(page, segments, segment, declassified);
                if (mark.isPresent() && (best.isEmpty() || surer(mark.get(), best.get()))) {
                    best = mark;
                }
            }
        }
        return best;
    }

    private static boolean surer(SecrecyMark one, SecrecyMark other) {
        return one.certainty().compareTo(other.certainty()) < 0
                || one.certainty() == other.certainty() && one.degree().compareTo(other.degree()) > 0;
    }

    private static Optional<SecrecyMark> mark(
            LaidOutPage page, List<TextLine> segments, TextLine segment, boolean declassified) {
        return degree(segment, segments)
                .flatMap(degree -> certainty(page, segments, segment)
                        .map(certainty -> new SecrecyMark(
                                degree,
                                certainty,
                                declassified,
                                segment.box(),
                                segment.text().strip(),
                                PageSpot.of(segment.box(), page))));
    }

    /// The degree that a segment alone says; "TỐI" or "TUYỆT" may stand on the line above in a narrow box.
    private static Optional<Degree> degree(TextLine segment, List<TextLine> segments) {
        String bare = bare(segment.text()).replaceFirst("^(?iu:độmật):", "");
        boolean capitals = bare.equals(bare.toUpperCase(java.util.Locale.ROOT));
        boolean titled =
                segment.text().strip().chars().filter(Character::isUpperCase).count() > 0;
        if (!capitals && !titled) {
            return Optional.empty();
        }
        return switch (bare.toUpperCase(java.util.Locale.ROOT)) {
            case "MẬT" -> Optional.of(stackedOver(segment, segments));
            case "TỐIMẬT" -> Optional.of(Degree.HIGHLY_SECRET);
            case "TUYỆTMẬT" -> Optional.of(Degree.TOP_SECRET);
            default -> Optional.empty();
        };
    }

    private static Degree stackedOver(TextLine segment, List<TextLine> segments) {
        return neighbours(segment, segments).stream()
                .filter(other -> other.baseline() > segment.baseline())
                .map(other -> bare(other.text()))
                .map(word -> word.equals("TỐI")
                        ? Degree.HIGHLY_SECRET
                        : word.equals("TUYỆT") ? Degree.TOP_SECRET : Degree.SECRET)
                .filter(degree -> degree != Degree.SECRET)
                .findFirst()
                .orElse(Degree.SECRET);
    }

    /// Certain in its cell; suspected elsewhere, after a label, or as the end of a broken title; nothing as
    /// the end of a paragraph.
    private static Optional<Certainty> certainty(LaidOutPage page, List<TextLine> segments, TextLine segment) {
        boolean capitals = Words.capitals(segment.text())
                && segment.text().equals(segment.text().toUpperCase(java.util.Locale.ROOT));
        boolean labelled = Words.tight(segment.text()).startsWith("độmật");
        boolean continued = neighbours(segment, segments).stream()
                .filter(other -> !bare(other.text()).matches("TỐI|TUYỆT|ĐÃGIẢIMẬT"))
                .anyMatch(other -> Math.abs(other.size() - segment.size()) < 0.6f && other.bold() == segment.bold());
        if (!capitals && !labelled && continued) {
            return Optional.empty();
        }
        boolean inHead = page.number() == 0 && segment.baseline() > HEAD * page.height();
        return Optional.of(capitals && !continued && !labelled && inHead ? Certainty.CERTAIN : Certainty.SUSPECTED);
    }

    private static List<TextLine> neighbours(TextLine segment, List<TextLine> segments) {
        return segments.stream()
                .filter(other -> other != segment && other.x() < segment.right() && segment.x() < other.right())
                .filter(other -> Math.abs(other.baseline() - segment.baseline()) < NEXT_LINE * segment.size())
                .toList();
    }

    /// Without spaces, brackets and marks around it.
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0()\\[\\]*“”\"'.]", "");
    }
}
