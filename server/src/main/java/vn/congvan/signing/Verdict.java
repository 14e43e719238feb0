package vn.congvan.signing;

import java.time.Instant;
import java.util.List;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;

/// The result of a verification, in plain words.
///
/// @param light what to see first
/// @param file the file that was verified
/// @param at when
/// @param signatures the findings in the order of signing
/// @param wholeFileCovered whether the last signature or time stamp covers the file to its last byte
/// @param archiveTimeStamped whether a last time stamp of the file preserves it
/// @param remarks what is to be said about the file as a whole, the reason of the light first
public record Verdict(
        Light light,
        Digest file,
        Instant at,
        List<SignatureFinding> signatures,
        boolean wholeFileCovered,
        boolean archiveTimeStamped,
        List<Reason> remarks) {
    public Verdict {
        signatures = List.copyOf(signatures);
        remarks = List.copyOf(remarks);
    }

    /// Whether the agency alone has signed, at the corner of the first page: a copy, digitised paper or an appendix.
    public boolean byAgencyAtCorner() {
        return signatures.stream().map(SignatureFinding::field).toList().equals(List.of(FieldNames.CORNER));
    }

    /// Whether the file carries a valid signature in this role: the input of the rules of legal weight.
    public boolean validlySigned(SignerRole role) {
        return signatures.stream()
                .anyMatch(found -> found.role() == role && found.state() == SignatureFinding.State.VALID);
    }

    /// Whether the file carries any signature at all. Being unsigned is not a ground for refusal.
    public boolean signed() {
        return !signatures.isEmpty();
    }
}
