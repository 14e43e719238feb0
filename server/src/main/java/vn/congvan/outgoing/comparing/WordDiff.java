package vn.congvan.outgoing.comparing;

import java.util.ArrayList;
import java.util.List;

/// One paragraph against its other version, word by word. Between two changes a space or a mark alone is not
/// left standing: people read a changed phrase, not its rests.
final class WordDiff {
    private record Change(List<String> out, List<String> in, List<String> sameAfter) {}

    private WordDiff() {}

    static ComparedParagraph of(String older, String newer) {
        if (older.equals(newer)) {
            return ComparedParagraph.whole(ComparedParagraph.Kind.SAME, Piece.Kind.SAME, older);
        }
        List<String> out = VietnameseWords.of(older);
        List<String> in = VietnameseWords.of(newer);
        List<Stretch> stretches = Stretch.between(out, in);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch at = stretches.get(i);
            int next = i + 1 < stretches.size() ? stretches.get(i + 1).out() : out.size();
            add(
                    changes,
                    new Change(
                            out.subList(at.out(), at.outEnd()),
                            in.subList(at.in(), at.inEnd()),
                            out.subList(at.outEnd(), next)));
        }
        List<String> before = out.subList(0, stretches.getFirst().out());
        return new ComparedParagraph(ComparedParagraph.Kind.CHANGED, pieces(before, changes));
    }

    private static void add(List<Change> changes, Change change) {
        boolean rest =
                !changes.isEmpty() && changes.getLast().sameAfter().stream().noneMatch(VietnameseWords::isWord);
        if (!rest) {
            changes.add(change);
            return;
        }
        Change before = changes.removeLast();
        changes.add(new Change(
                joined(before.out(), before.sameAfter(), change.out()),
                joined(before.in(), before.sameAfter(), change.in()),
                change.sameAfter()));
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }

    private static List<Piece> pieces(List<String> before, List<Change> changes) {
        var pieces = new ArrayList<Piece>();
        put(pieces, Piece.Kind.SAME, before);
        for (Change change : changes) {
            int same = alike(change.out(), change.in());
            put(pieces, Piece.Kind.SAME, change.out().subList(0, same));
            put(
                    pieces,
                    Piece.Kind.DELETED,
                    change.out().subList(same, change.out().size()));
            put(
                    pieces,
                    Piece.Kind.INSERTED,
                    change.in().subList(same, change.in().size()));
            put(pieces, Piece.Kind.SAME, change.sameAfter());
        }
        return pieces;
    }

    /// How many tokens both begin with: what was joined may have begun with a space.
    private static int alike(List<String> out, List<String> in) {
        int same = 0;
        while (same < Math.min(out.size(), in.size()) && out.get(same).equals(in.get(same))) {
            same++;
        }
        return same;
    }

    private static void put(List<Piece> pieces, Piece.Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", tokens)));
        }
    }
}
