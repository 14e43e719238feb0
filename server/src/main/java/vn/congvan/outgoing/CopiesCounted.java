package vn.congvan.outgoing;

import java.util.List;

/// The number of copies as it stands in the fields of a document, beside the one that is needed.
///
/// @param written in the fields; in cell 12 and on the package too
/// @param addends what the needed number is made of
public record CopiesCounted(int written, List<PaperView.Addend> addends) {
    public CopiesCounted {
        addends = List.copyOf(addends);
    }

    /// The needed number; one, the electronic one, where nobody needs paper.
    public int needed() {
        return Math.max(1, addends.stream().mapToInt(PaperView.Addend::copies).sum());
    }

    /// Whether somebody should look at it.
    public boolean differs() {
        return written != needed();
    }
}
