package vn.congvan.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A sender's wish to have a document back that was accepted here.
///
/// @param askedBy name and title of who wishes it
/// @param answer empty as long as nobody here has answered
public record AskedBack(
        UUID id, ArrivalId arrival, String askedBy, String reason, Instant askedAt, Optional<TakeBack.Answer> answer) {}
