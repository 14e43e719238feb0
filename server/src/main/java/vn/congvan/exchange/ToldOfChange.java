package vn.congvan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How far the word of a later document has come to one receiver of an earlier one.
///
/// @param change `CORRECTS`, `AMENDS`, `REPLACES` or `ABOLISHES`
/// @param sign số, ký hiệu of the later document
/// @param status of the delivery of the earlier one
/// @param told whether the receiver's people were told
/// @param seen who of them saw it first
public record ToldOfChange(
        Recipient recipient,
        String change,
        String sign,
        LocalDate issuedOn,
        DeliveryStatus status,
        boolean told,
        Optional<Seen> seen) {
    /// Somebody of the receiver's, who has opened the earlier document and seen that it is changed.
    public record Seen(String by, Instant at) {}
}
