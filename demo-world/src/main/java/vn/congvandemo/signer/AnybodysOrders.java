package vn.congvandemo.signer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages.Pairing;
import vn.congvanagent.SealCheck;

/// The demonstration's signer is paired with nobody and answers every server's orders: its keys are
/// worth nothing.
final class AnybodysOrders implements SealCheck {
    @Override
    public Optional<SignRefusal> refusal(SignOrder order, @Nullable String origin) {
        return Optional.empty();
    }

    @Override
    public List<String> known(String origin) {
        return List.of();
    }

    @Override
    public boolean pair(Pairing asked, String origin) {
        return false;
    }
}
