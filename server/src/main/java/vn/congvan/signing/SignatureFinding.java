package vn.congvan.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

/// What was found about one signature.
///
/// @param field the name of its form field
/// @param state the judgement
/// @param role the person's or the agency's, as far as the certificate shows it
/// @param holder whose certificate it is, as far as its name shows it
/// @param capacity in which the person signed beside others, as the file itself says it under all signatures; empty
///     where it does not say
/// @param signer the name in the certificate (the person's, or the agency's for a seal); never a citizen
///     number
/// @param agency the organisation in the certificate
/// @param title the position in the certificate
/// @param claimedAt the signing time the signer claims, set right where local time was labelled UTC
/// @param timeStampedAt the time of the time stamp, if there is one
/// @param chain whether the certificate leads to a trusted root
/// @param revocation whether the certificate was good, by OCSP or CRL
/// @param integrity whether the signed bytes are unchanged
/// @param wholeRevision whether it covers the whole file as it was when signed
/// @param changesAfter what came after it, in plain words: only what is permitted, or what is not
/// @param changes the same one by one, in the order in which they came
/// @param remarks everything that should be said about it, the reason of the judgement first
public record SignatureFinding(
        String field,
        State state,
        SignerRole role,
        HolderKind holder,
        Optional<String> capacity,
        String signer,
        Optional<String> agency,
        Optional<String> title,
        Optional<Instant> claimedAt,
        Optional<Instant> timeStampedAt,
        State chain,
        State revocation,
        State integrity,
        boolean wholeRevision,
        Reason changesAfter,
        List<RevisionChange> changes,
        List<Reason> remarks) {
    /// A judgement.
    public enum State {
        /// Determined and good.
        VALID,
        /// Not determined (chưa xác định), e.g. for lack of network or of a trusted root; not invalid.
        UNDETERMINED,
        /// Determined and bad.
        INVALID
    }

    public SignatureFinding {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    SignatureFinding in(Optional<String> known) {
        return new SignatureFinding(
                field,
                state,
                role,
                holder,
                known,
                signer,
                agency,
                title,
                claimedAt,
                timeStampedAt,
                chain,
                revocation,
                integrity,
                wholeRevision,
                changesAfter,
                changes,
                remarks);
    }

    /// Whether nothing at all came after it.
    public boolean coversWholeFile() {
        return wholeRevision && changes.isEmpty();
    }
}
