package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// One act that was done.
///
/// @param event the word on the edge, e.g. `approved`
/// @param version the version of the content it was done to
/// @param by the post; empty where the system did it
/// @param byName name of the person, kept as it was then
/// @param byTitle title of the post, kept as it was then
/// @param initialled whether it was done by an initial, the actor's own signature
/// @param remark what the actor wrote
/// @param voidBecause why the approval or signature no longer counts: a later version, a return, a take-back
public record HistoryEntry(
        int sequence,
        OutgoingAct act,
        String event,
        OutgoingState from,
        OutgoingState to,
        int version,
        Optional<PostId> by,
        String byName,
        String byTitle,
        Instant at,
        boolean initialled,
        Optional<String> remark,
        Optional<Reason> voidBecause) {}
