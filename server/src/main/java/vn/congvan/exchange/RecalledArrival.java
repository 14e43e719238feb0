package vn.congvan.exchange;

import java.time.Instant;

/// What the receiver is told of a document that its sender has recalled.
///
/// @param before how far it had come
/// @param orderedBy who ordered the recall, and by which document
public record RecalledArrival(ArrivalId arrival, String before, String orderedBy, String reason, Instant at) {}
