package vn.congvan.protocol;

import org.jspecify.annotations.Nullable;

/// One order to sign, made by the server, carried by the page or a program to the signer on the signer's
/// desk.
///
/// The signer shows `agency`, `title` and `role`, reads the digest out of `toBeSigned` itself and compares it
/// with `documentDigest`, asks for the PIN and signs `toBeSigned` once. Neither PIN nor key ever reach the
/// server.
///
/// @param requestId the server's id of this order; an order is answered at most once
/// @param agency the agency or authority in whose name is signed, for showing
/// @param title what is signed, for showing
/// @param role the role in which is signed, `LEADER`, `INITIAL` or `SEAL` ({@link SignerRole})
/// @param documentDigest SHA-256 (64 hexadecimal figures, lower case) of the bytes of the file that the
///     signature covers; equals the attribute `messageDigest` inside `toBeSigned`
/// @param toBeSigned the CMS signed attributes (DER, SET OF), base64
/// @param algorithm the JCA name of the signature algorithm over `toBeSigned`, e.g. `SHA256withRSA`,
///     `SHA256withECDSA`
/// @param certificateSha256 SHA-256 (hexadecimal, lower case) of the certificate whose key must sign
/// @param expiresAt the moment after which the order is void, ISO 8601 with offset
/// @param seal binds the order to server, account and what is shown; absent where the account has paired no
///     signing agent
public record SignOrder(
        String requestId,
        String agency,
        String title,
        String role,
        String documentDigest,
        String toBeSigned,
        String algorithm,
        String certificateSha256,
        String expiresAt,
        @Nullable OrderSeal seal) {
    /// An order without a seal.
    public SignOrder(
            String requestId,
            String agency,
            String title,
            String role,
            String documentDigest,
            String toBeSigned,
            String algorithm,
            String certificateSha256,
            String expiresAt) {
        this(requestId, agency, title, role, documentDigest, toBeSigned, algorithm, certificateSha256, expiresAt, null);
    }

    /// The same order with this seal.
    public SignOrder sealed(OrderSeal made) {
        return new SignOrder(
                requestId,
                agency,
                title,
                role,
                documentDigest,
                toBeSigned,
                algorithm,
                certificateSha256,
                expiresAt,
                made);
    }
}
