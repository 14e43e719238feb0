package vn.congvan.outgoing.dossiers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What the deciding agency asked of the agency that drafted, with what came back.
///
/// @param ordinal counted in the dossier from 1
/// @param version of the draft about which it was asked
/// @param settled what became of the supplementary version in the deciding agency
public record Ask(
        UUID id,
        int ordinal,
        Kind kind,
        String reason,
        int version,
        String byName,
        String byTitle,
        Instant at,
        Optional<Instant> withdrawnAt,
        Optional<Supplement> supplement,
        Optional<Settled> settled) {
    /// What is asked.
    public enum Kind {
        /// Returned (trả lại): the draft rests until a supplementary version comes.
        RETURNED,
        /// More is wished for (đề nghị bổ sung); the examination goes on meanwhile.
        MORE
    }

    /// A supplementary version.
    ///
    /// @param words what was changed
    public record Supplement(String words, SentFile file, String byName, String byTitle, Instant at) {}

    /// A file that crosses from one agency to another; the row that names it is what allows it to be read.
    ///
    /// @param digest of its content, in hex
    public record SentFile(String digest, String fileName, String mediaType, long size) {}

    /// What became of a supplementary version: a version of the draft, or set aside with a reason.
    public record Settled(Optional<Integer> version, Optional<String> asideBecause, Instant at) {}

    /// Whether the agency that drafted still has to answer.
    public boolean open() {
        return withdrawnAt.isEmpty() && supplement.isEmpty();
    }

    /// Whether a supplementary version waits to be taken in or set aside.
    public boolean waits() {
        return supplement.isPresent() && settled.isEmpty();
    }
}
