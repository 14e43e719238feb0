package vn.congvan.outgoing;

import java.time.Instant;
import java.util.UUID;

/// A corrected file that came too late to be the next version (bản đối chiếu): kept beside the versions, so that
/// nothing of it is lost and it can be compared with them.
///
/// @param basedOn the version that had been taken along
/// @param source as it was handed in
/// @param pdf the same laid out
/// @param note what was changed, in the words of who brought it
public record SetAside(
        UUID id, int basedOn, OutgoingFile source, OutgoingFile pdf, String byName, Instant at, String note) {}
