package vn.congvan.signing;

import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.protocol.SignRefusal;

/// What it means here that the signer on the desk did not sign. Nothing was changed by it; the order stays open
/// where its time is not over.
final class NotSigned {
    private NotSigned() {}

    static Refusal refusal(SignRefusal refused) {
        Optional<Integer> left = Optional.ofNullable(refused.attemptsLeft());
        return switch (refused.code()) {
            case PIN_WRONG ->
                Refusal.userMistake(left.map(count -> Reason.of("signing.pin-wrong", "left", count))
                        .orElseGet(() -> Reason.of("signing.pin-wrong-uncounted")));
            case PIN_LOCKED -> Refusal.notAllowed(Reason.of("signing.pin-locked"));
            case CANCELLED -> Refusal.userMistake(Reason.of("signing.signer-said-no"));
            case EXPIRED -> Refusal.conflict(Reason.of("signing.request-expired"));
            case ALREADY_ANSWERED -> Refusal.conflict(Reason.of("signing.request-used"));
            case DIGEST_MISMATCH -> Refusal.conflict(Reason.of("signing.signer-saw-other-content"));
            case CERTIFICATE_UNKNOWN -> Refusal.userMistake(Reason.of("signing.device-missing"));
            case NOT_PAIRED -> Refusal.userMistake(Reason.of("signing.not-paired"));
            case SEAL_WRONG -> Refusal.conflict(Reason.of("signing.seal-wrong"));
            case CLOCK_WRONG -> Refusal.userMistake(Reason.of("signing.clock-wrong"));
            case ORDER_INVALID, TOKEN_FAILED -> Refusal.userMistake(Reason.of("signing.device-failed"));
        };
    }
}
