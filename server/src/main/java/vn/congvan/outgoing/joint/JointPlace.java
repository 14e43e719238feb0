package vn.congvan.outgoing.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.signing.ExpectedHand;
import vn.congvan.signing.SignerPlace;

/// One agency in a round, as all agencies of the round see it.
public record JointPlace(
        int ordinal,
        String name,
        String signerName,
        String signerTitle,
        @Nullable Instant signedAt,
        @Nullable Instant sealedAt) {
    /// Whether its leader has signed.
    public boolean signed() {
        return signedAt != null;
    }

    /// Whether it has sealed.
    public boolean sealed() {
        return sealedAt != null;
    }

    /// Whose turn it is: the first who has not signed, and when all have, the first who has not sealed.
    static Optional<JointPlace> next(List<JointPlace> places, JointState state) {
        return switch (state) {
            case SIGNING -> places.stream().filter(place -> !place.signed()).findFirst();
            case SEALING -> places.stream().filter(place -> !place.sealed()).findFirst();
            case ISSUED, VOID -> Optional.empty();
        };
    }

    /// Exactly what the file bears.
    static List<ExpectedHand> hands(List<JointPlace> places) {
        var hands = new ArrayList<ExpectedHand>();
        places.stream()
                .filter(JointPlace::signed)
                .forEach(place -> hands.add(
                        new ExpectedHand(SignerPlace.signatureField(place.ordinal(), false), place.signerName())));
        places.stream()
                .filter(JointPlace::sealed)
                .forEach(place -> hands.add(new ExpectedHand(SignerPlace.sealField(place.ordinal()), place.name())));
        return hands;
    }
}
