package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Urgency;

/// One row of a list.
///
/// @param jointly whether another agency must sign or seal it first
/// @param mine whether the asking post must act
/// @param recalled whether it was issued and recalled since: nobody may act by it any more
/// @param unread whether the asking post must act and has not opened it since it came
public record OutgoingRow(
        DocumentId id,
        OutgoingState state,
        String authorityName,
        String documentTypeName,
        String summary,
        Urgency urgency,
        Optional<GivenSign> sign,
        String drafterName,
        String unitName,
        String signerName,
        Reason holder,
        Instant since,
        Optional<Deadlines> deadlines,
        boolean recalled,
        boolean jointly,
        boolean mine,
        boolean unread) {}
