package vn.congvan.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// The leader's signature that counts now.
///
/// @param day the day of signing in Vietnam
/// @param dayVerdict while the number is to be given: how the day on which the last leader signed stands to a number
///     of today, as a sentence; else when this one was given
public record LeaderSignature(PostId post, String name, String title, Instant at, LocalDate day, Reason dayVerdict) {}
