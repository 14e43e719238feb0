package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;

/// A signature that was given in a list of signers, with the signer as he stood there then.
///
/// @param request the order that it answered; empty where it came from outside
/// @param base the file that was signed
/// @param file with the signature; of one on paper its scan
/// @param certificate SHA-256 of the signing certificate
/// @param issuer who issued the certificate, where it came from outside
/// @param takenBy who signed here, or brought it in
/// @param acceptedBecause why it was accepted although its issuer is not known here
/// @param voidBecause why it no longer counts; empty while it does
public record SignerSignature(
        UUID id,
        int number,
        ListedSigner.Way way,
        String name,
        String title,
        String organisation,
        Optional<String> request,
        Digest base,
        Digest file,
        Optional<String> certificate,
        Optional<String> issuer,
        Instant signedAt,
        String takenBy,
        Instant takenAt,
        Optional<String> acceptedBecause,
        Optional<Reason> voidBecause) {}
