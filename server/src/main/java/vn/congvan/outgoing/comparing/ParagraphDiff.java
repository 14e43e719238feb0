package vn.congvan.outgoing.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lays two texts side by side, paragraph by paragraph. Where paragraphs differ, those that share enough words
/// stand for each other and are compared word by word; the others were taken out or put in.
final class ParagraphDiff {
    /// The share of words that two paragraphs must have in common to be versions of each other.
    private static final double ALIKE = 0.35;

    /// Larger stretches of wholly other paragraphs are cut: comparing each with each would take minutes.
    private static final int STRETCH = 400;

    private final List<String> older;
    private final List<String> newer;
    private final List<ComparedParagraph> compared = new ArrayList<>();

    ParagraphDiff(List<String> older, List<String> newer) {
        this.older = older;
        this.newer = newer;
    }

    List<ComparedParagraph> compared() {
        int at = 0;
        for (Stretch stretch : Stretch.between(older, newer)) {
            same(at, stretch.out());
            stretch(older.subList(stretch.out(), stretch.outEnd()), newer.subList(stretch.in(), stretch.inEnd()));
            at = stretch.outEnd();
        }
        same(at, older.size());
        return compared;
    }

    private void same(int from, int to) {
        older.subList(from, to)
                .forEach(text ->
                        compared.add(ComparedParagraph.whole(ComparedParagraph.Kind.SAME, Piece.Kind.SAME, text)));
    }

    private void stretch(List<String> out, List<String> in) {
        int from = 0;
        int into = 0;
        while (from < out.size() || into < in.size()) {
            int toOut = Math.min(from + STRETCH, out.size());
            int toIn = Math.min(into + STRETCH, in.size());
            align(out.subList(from, toOut), in.subList(into, toIn));
            from = toOut;
            into = toIn;
        }
    }

    /// The pairing that shares most words, in the order of both texts.
    private void align(List<String> out, List<String> in) {
        double[][] alike = likeness(out, in);
        double[][] best = new double[out.size() + 1][in.size() + 1];
        for (int i = out.size() - 1; i >= 0; i--) {
            for (int j = in.size() - 1; j >= 0; j--) {
                double apart = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(apart, pairing(alike[i][j], best[i + 1][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < out.size() || j < in.size()) {
            if (i < out.size()
                    && j < in.size()
                    && alike[i][j] >= ALIKE
                    && best[i][j] == pairing(alike[i][j], best[i + 1][j + 1])) {
                compared.add(WordDiff.of(out.get(i++), in.get(j++)));
            } else if (j == in.size() || i < out.size() && best[i][j] == best[i + 1][j]) {
                compared.add(ComparedParagraph.whole(ComparedParagraph.Kind.DELETED, Piece.Kind.DELETED, out.get(i++)));
            } else {
                compared.add(
                        ComparedParagraph.whole(ComparedParagraph.Kind.INSERTED, Piece.Kind.INSERTED, in.get(j++)));
            }
        }
    }

    private static double pairing(double alike, double rest) {
        return alike < ALIKE ? 0 : alike + rest;
    }

    private static double[][] likeness(List<String> out, List<String> in) {
        List<Set<String>> left = out.stream().map(VietnameseWords::vocabulary).toList();
        List<Set<String>> right = in.stream().map(VietnameseWords::vocabulary).toList();
        double[][] alike = new double[out.size()][in.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                alike[i][j] = share(left.get(i), right.get(j));
            }
        }
        return alike;
    }

    private static double share(Set<String> left, Set<String> right) {
        int all = left.size() + right.size();
        if (all == 0) {
            return 0;
        }
        Set<String> fewer = left.size() < right.size() ? left : right;
        Set<String> more = fewer == left ? right : left;
        return 2.0 * fewer.stream().filter(more::contains).count() / all;
    }
}
