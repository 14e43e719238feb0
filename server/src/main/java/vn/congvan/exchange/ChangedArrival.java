package vn.congvan.exchange;

import java.time.Instant;
import java.time.LocalDate;

/// A later document of the same sender that changes one that was received.
///
/// @param change `CORRECTS`, `AMENDS`, `REPLACES` or `ABOLISHES`
/// @param sign số, ký hiệu of the later document
public record ChangedArrival(ArrivalId arrival, String change, String sign, LocalDate issuedOn, Instant at) {}
