package vn.congvan.signing;

import java.time.Instant;
import java.util.List;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

/// A file that has just received a signature; the bytes are in the content store.
///
/// @param signedAt the signing time claimed inside the signature
/// @param timeStampedAt the time of the time stamp over the signature
/// @param certificateSha256 SHA-256 of the signing certificate, hexadecimal, lower case
/// @param warnings what was noticed about the certificate and did not block, e.g. a former appointment;
///     recorded
public record SignedFile(
        Digest file,
        SignerRole role,
        Instant signedAt,
        Instant timeStampedAt,
        String certificateSha256,
        List<Reason> warnings) {
    public SignedFile {
        warnings = List.copyOf(warnings);
    }
}
