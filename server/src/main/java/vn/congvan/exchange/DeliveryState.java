package vn.congvan.exchange;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.Reason;

/// How one package stands with one receiver.
///
/// @param packageId  the package
/// @param recipient  whom it was addressed to
/// @param status     the state now
/// @param at         since when
/// @param person     name and title of who accepted or refused at the receiver
/// @param arrivedAt  when it arrived there
/// @param because    why it was refused
/// @param failure    why it could not be delivered
/// @param attempts   how often delivery was tried
/// @param recalledFrom how far it had come when it was recalled or taken back
/// @param takenBack whether it was taken back from this receiver alone
public record DeliveryState(
        PackageId packageId,
        Recipient recipient,
        DeliveryStatus status,
        Instant at,
        Optional<String> person,
        Optional<Instant> arrivedAt,
        Optional<RefusedBecause> because,
        Optional<Reason> failure,
        int attempts,
        Optional<DeliveryStatus> recalledFrom,
        boolean takenBack) {}
