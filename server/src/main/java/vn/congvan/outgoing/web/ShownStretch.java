package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.outgoing.comparing.ComparedParagraph;

/// Paragraphs of a comparison that are shown together: either with what surrounds a change, or folded away because
/// nothing changed there.
///
/// @param folded whether they are only opened on demand
public record ShownStretch(boolean folded, List<ComparedParagraph> paragraphs) {
    private static final int AROUND = 1;
    private static final int WORTH_FOLDING = 2;

    static List<ShownStretch> of(List<ComparedParagraph> all) {
        var shown = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != ComparedParagraph.Kind.SAME) {
                int last = Math.min(all.size() - 1, i + AROUND);
                for (int near = Math.max(0, i - AROUND); near <= last; near++) {
                    shown[near] = true;
                }
            }
        }
        var stretches = new ArrayList<ShownStretch>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || shown[i] != shown[from]) {
                boolean folded = !shown[from] && i - from >= WORTH_FOLDING;
                stretches.add(new ShownStretch(folded, all.subList(from, i)));
                from = i;
            }
        }
        return stretches;
    }
}
