package vn.congvandemo.pki;

import java.util.Optional;

/// Whom a certificate is asked for.
///
/// @param alias the name of the token and of its files, e.g. `nguyen.van.an`; letters, figures, dots and
///     hyphens
/// @param name the person's or the agency's name
/// @param organisation the agency the person belongs to; the agency's parent for an agency, if any
/// @param title the person's position; empty for an agency
/// @param keys the kind of key
/// @param standing how the certificate stands from the beginning
/// @param pin the token's PIN
public record Identity(
        String alias,
        String name,
        Optional<String> organisation,
        Optional<String> title,
        KeyKind keys,
        Standing standing,
        String pin) {
    /// How a certificate stands.
    public enum Standing {
        /// Valid.
        GOOD,
        /// Its time is over.
        EXPIRED,
        /// Revoked for good.
        REVOKED,
        /// Suspended (certificateHold).
        SUSPENDED
    }

    public Identity {
        if (!alias.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("alias has other characters than letters, figures, dots, hyphens");
        }
    }

    /// A person with a good P-256 certificate.
    public static Identity person(String alias, String name, String organisation, String title, String pin) {
        return new Identity(
                alias, name, Optional.of(organisation), Optional.of(title), KeyKind.EC_P256, Standing.GOOD, pin);
    }

    /// An agency with a good RSA-3072 certificate.
    public static Identity agency(String alias, String name, String pin) {
        return new Identity(alias, name, Optional.empty(), Optional.empty(), KeyKind.RSA_3072, Standing.GOOD, pin);
    }

    /// The same with another kind of key.
    public Identity withKeys(KeyKind other) {
        return new Identity(alias, name, organisation, title, other, standing, pin);
    }

    /// The same with another standing.
    public Identity standing(Standing other) {
        return new Identity(alias, name, organisation, title, keys, other, pin);
    }
}
