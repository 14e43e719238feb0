package vn.congvanagent;

import java.util.Optional;
import vn.congvan.protocol.SignerMessages.Device;

/// The keys at hand.
public interface Keys {
    /// The key of the certificate with this SHA-256 (hexadecimal, lower case).
    Optional<SigningKey> find(String sha256);

    /// What is there now: drivers, tokens, certificates.
    Device device();
}
