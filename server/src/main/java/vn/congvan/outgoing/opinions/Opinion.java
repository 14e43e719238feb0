package vn.congvan.outgoing.opinions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An opinion as it was given. Whoever changes his mind gives another one; the last counts.
///
/// @param late whether the day until which it was asked for had passed
public record Opinion(
        UUID id,
        int ordinal,
        Verdict verdict,
        String words,
        List<OpinionFile> files,
        String byName,
        String byTitle,
        Instant at,
        boolean late) {
    public Opinion {
        files = List.copyOf(files);
    }
}
