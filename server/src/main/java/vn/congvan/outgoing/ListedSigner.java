package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.common.PostId;

/// One of the people who sign a document one after the other.
///
/// @param number his turn, counted from 1
/// @param post in the agency; empty for somebody from outside
/// @param organisation whom he signs for
/// @param capacity in which he signs, such as that of a secretary or of a party's representative; empty where the list
///     does not say
/// @param signature that counts now
public record ListedSigner(
        int number,
        Way way,
        Optional<PostId> post,
        String name,
        String title,
        String organisation,
        Optional<String> capacity,
        Optional<String> email,
        Optional<SignerSignature> signature) {
    /// How somebody signs.
    public enum Way {
        /// Somebody of the agency, here.
        HERE,
        /// Somebody from outside, with a certificate and a program of his own, on the file.
        OWN_CERTIFICATE,
        /// Somebody from outside, on a print of the file.
        PAPER
    }

    /// Whether he signs in the file.
    public boolean onFile() {
        return way != Way.PAPER;
    }

    /// Whether he belongs to the agency.
    public boolean here() {
        return way == Way.HERE;
    }
}
