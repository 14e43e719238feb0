package vn.congvan.exchange;

import java.time.Instant;

/// What the receiver is told of a document that its sender has recalled or taken back.
///
/// @param before how far it had come
/// @param orderedBy who ordered the recall, and by which document; or who took it back
/// @param takenBack whether it was taken back (lấy lại) and not recalled (thu hồi)
public record RecalledArrival(
        ArrivalId arrival, String before, String orderedBy, String reason, Instant at, boolean takenBack) {}
