package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.exchange.ToldOfChange;

/// Who was told that later documents change an issued one.
///
/// @param outside its receivers over the exchange, and who there has seen it
/// @param inside its recipients in the house, who were told by a notice
/// @param onPaper its recipients on paper, whom the clerk tells
public record ChangesTold(List<ToldOfChange> outside, List<String> inside, List<String> onPaper) {
    public ChangesTold {
        outside = List.copyOf(outside);
        inside = List.copyOf(inside);
        onPaper = List.copyOf(onPaper);
    }

    /// Whether no later document changes it.
    public boolean none() {
        return outside.isEmpty() && inside.isEmpty() && onPaper.isEmpty();
    }
}
