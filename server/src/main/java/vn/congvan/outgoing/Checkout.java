package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.PostId;

/// A draft taken along to be worked on in one's own word processor (lấy về sửa). As long as it is open, nobody
/// else changes the draft or hands it on.
///
/// @param version whose file was taken
/// @param purpose why, in the words of who took it
public record Checkout(
        UUID id,
        int version,
        PostId by,
        String byName,
        Instant since,
        Optional<String> purpose,
        Optional<Ended> ended) {

    /// How it ended.
    public enum Ending {
        /// A corrected file came back as a new version (nộp bản sửa).
        CHECKED_IN,
        /// Given up by who had taken it (hủy lấy về).
        GIVEN_UP,
        /// Broken by the head of the unit or the administrator, because it was forgotten (gỡ lấy về).
        BROKEN
    }

    /// The end of it.
    ///
    /// @param reason of breaking it
    /// @param made the version that came back
    public record Ended(Ending how, Instant at, String byName, Optional<String> reason, Optional<Integer> made) {}
}
