package vn.congvan.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

/// One ordered signature, bound to post, document, role and digest.
///
/// @param field the name of the prepared field
/// @param texts number and date that the file must show; for a seal only
/// @param done the result, once it is there
record SignRequest(
        UUID id,
        DocumentId document,
        SignerRole role,
        String field,
        PostId post,
        Digest base,
        Digest documentDigest,
        Digest image,
        List<X509Certificate> chain,
        Instant signingTime,
        Optional<FilledTexts> texts,
        List<Reason> warnings,
        Instant expiresAt,
        Optional<Done> done) {

    /// The finished signature.
    ///
    /// @param value digest of the signature value that finished it
    record Done(Digest value, Digest file, Instant timeStampedAt) {}
}
