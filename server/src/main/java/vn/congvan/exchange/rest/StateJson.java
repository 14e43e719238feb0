package vn.congvan.exchange.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Reason;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.FailedDelivery;
import vn.congvan.exchange.RefusedBecause;

/// How a package stands with one receiver, as the API tells it.
///
/// @param code the exchange's code of the state (`01`, `02`, `03`), once there is one
record StateJson(
        UUID packageId,
        String recipientCode,
        String recipientName,
        DeliveryStatus status,
        Optional<String> code,
        Instant at,
        Optional<String> person,
        Optional<Instant> arrivedAt,
        Optional<RefusedBecause> because,
        Optional<Reason> failure,
        int attempts) {

    /// A delivery that needs the clerk.
    record Failed(UUID document, String full, String subject, StateJson state) {
        static Failed of(FailedDelivery failed) {
            return new Failed(failed.document().value(), failed.full(), failed.subject(), StateJson.of(failed.state()));
        }
    }

    static StateJson of(DeliveryState state) {
        return new StateJson(
                state.packageId().value(),
                state.recipient().code(),
                state.recipient().name(),
                state.status(),
                state.status().code(),
                state.at(),
                state.person(),
                state.arrivedAt(),
                state.because(),
                state.failure(),
                state.attempts());
    }
}
