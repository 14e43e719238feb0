package vn.congvanagent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages.Pairing;

/// Whose orders are answered.
public interface SealCheck {
    /// Why the order is not one of a paired server and account, if it is not.
    ///
    /// @param origin where the page that brought it comes from; absent for a program
    Optional<SignRefusal> refusal(SignOrder order, @Nullable String origin);

    /// The ids of the pairings with accounts of the server of this origin.
    List<String> known(String origin);

    /// Takes a pairing if its code is the one that is shown here.
    ///
    /// @return whether it was taken
    boolean pair(Pairing asked, String origin);
}
