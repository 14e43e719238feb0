package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.EnvelopeSize;

/// A document on paper: how many copies, for whom, and what was printed so far.
///
/// @param addends what the number of copies is made of
/// @param stamped whether the agency seals it, so that a print is stamped by hand
/// @param mayPrint whether the asker may print a bản chính
/// @param maySend whether the asker may print envelopes and hand-over list
public record PaperView(
        List<Addend> addends,
        List<Print> prints,
        List<EnvelopeSize> envelopes,
        boolean stamped,
        Decision mayPrint,
        Decision maySend) {
    public PaperView {
        addends = List.copyOf(addends);
        prints = List.copyOf(prints);
        envelopes = List.copyOf(envelopes);
    }

    /// Copies for one purpose.
    ///
    /// @param because for whom, as a sentence
    public record Addend(int copies, Reason because) {}

    /// One printing.
    public record Print(int copies, String by, Instant at) {}

    /// The number of copies.
    public int copies() {
        return addends.stream().mapToInt(Addend::copies).sum();
    }
}
