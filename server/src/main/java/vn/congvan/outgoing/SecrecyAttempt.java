package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;

/// A refused attempt to bring in a document with a mark of secrecy. Of the content only the digest is kept.
///
/// @param degree word of the degree, e.g. `SECRET`
/// @param certain whether the mark stands in its cell; only a suspected one can be overridden
/// @param overriddenBy the clerk who found that it is no mark of secrecy
public record SecrecyAttempt(
        UUID id,
        Instant at,
        PostId by,
        String byName,
        Digest file,
        String degree,
        boolean certain,
        Optional<PostId> overriddenBy,
        Optional<String> overrideReason) {}
