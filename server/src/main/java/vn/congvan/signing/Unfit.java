package vn.congvan.signing;

import java.util.List;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.signing.SignatureFinding.State;

/// The refusal to go on with a file that does not pass its verification.
final class Unfit {
    private Unfit() {}

    /// @param unknown what to say where nobody could be asked
    /// @throws Refusal unless every signature is determined to be valid
    static void unlessGreen(Verdict verdict, String unknown) {
        switch (verdict.light()) {
            case RED -> throw refusal(firstFault(verdict));
            case AMBER -> {
                if (!acceptedGuestsOnly(verdict)) {
                    throw undetermined(verdict, unknown);
                }
            }
            case GREEN -> {}
        }
    }

    /// Whether nothing is open but the certificates of people from outside: somebody has answered for them when their
    /// signatures were taken.
    private static boolean acceptedGuestsOnly(Verdict verdict) {
        return verdict.signed()
                && verdict.signatures().stream()
                        .filter(found -> found.state() != State.VALID)
                        .allMatch(found -> FieldNames.isGuest(found.field())
                                && found.integrity() == State.VALID
                                && found.revocation() != State.INVALID);
    }

    private static Refusal refusal(Reason why) {
        return Refusal.conflicts(List.of(why, Reason.of("signing.file-not-fit")));
    }

    /// A suspended certificate is not bad for good, but nothing is signed with it.
    private static Refusal undetermined(Verdict verdict, String unknown) {
        return verdict.signatures().stream()
                .filter(found -> found.revocation() == State.INVALID)
                .findFirst()
                .map(found -> refusal(found.remarks().getFirst()))
                .orElseGet(() -> Refusal.otherSide(Reason.of(unknown), new IllegalStateException("not determined")));
    }

    /// The reason that tells most about a red verdict.
    private static Reason firstFault(Verdict verdict) {
        return verdict.signatures().stream()
                .filter(found -> found.state() == State.INVALID)
                .map(found -> found.remarks().getFirst())
                .findFirst()
                .orElse(verdict.remarks().getFirst());
    }
}
