package vn.congvan.desk;

import java.util.Optional;
import vn.congvan.protocol.SignerMessages;

/// What a page found when it looked for the signing program on its user's desk.
///
/// @param access whether it was reached
/// @param status what the program said of itself; only if it was reached
/// @param device what is plugged in; only if it was reached
record DeviceReport(Access access, Optional<SignerMessages.Status> status, Optional<SignerMessages.Device> device) {

    /// Whether the page reached the signing program.
    enum Access {
        /// It answered.
        REACHED,
        /// Nobody answered, or the browser does not trust who did.
        MISSING,
        /// The browser does not let this page reach programs on its computer.
        DENIED
    }
}
