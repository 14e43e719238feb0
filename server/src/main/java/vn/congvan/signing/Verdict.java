package vn.congvan.signing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Signed;
import vn.congvan.protocol.SignerRole;

/// The result of a verification, in plain words.
///
/// @param light what to see first
/// @param file the file that was verified
/// @param at when
/// @param signatures the findings in the order of signing
/// @param missing the fields that wait for the signature of a person or the seal of an agency
/// @param onPaper how many have signed or will sign a print of the file, as it says itself
/// @param wholeFileCovered whether the last signature or time stamp covers the file to its last byte
/// @param archiveTimeStamped whether a last time stamp of the file preserves it
/// @param remarks what is to be said about the file as a whole, the reason of the light first
public record Verdict(
        Light light,
        Digest file,
        Instant at,
        List<SignatureFinding> signatures,
        List<String> missing,
        int onPaper,
        boolean wholeFileCovered,
        boolean archiveTimeStamped,
        List<Reason> remarks) {
    public Verdict {
        signatures = List.copyOf(signatures);
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
    }

    /// Whether the agency alone has signed, at the corner of the first page: a copy, digitised paper or an appendix.
    public boolean byAgencyAtCorner() {
        return signatures.stream().map(SignatureFinding::field).toList().equals(List.of(FieldNames.CORNER));
    }

    /// How the file stands to the signatures in this role: the input of the rules of legal weight. In a file with
    /// fields
    /// of ours all of them count; in a file of anybody else's, whose fields say nothing, one is enough.
    public Signed signed(SignerRole role) {
        List<SignatureFinding> inRole =
                signatures.stream().filter(found -> found.role() == role).toList();
        boolean ours =
                inRole.stream().anyMatch(found -> FieldNames.role(found.field()).isPresent());
        boolean waits = role == SignerRole.LEADER && onPaper > 0
                || missing.stream()
                        .anyMatch(field ->
                                FieldNames.role(field).filter(role::equals).isPresent());
        if (inRole.isEmpty() || ours && waits) {
            return Signed.MISSING;
        }
        List<SignatureFinding.State> states =
                inRole.stream().map(SignatureFinding::state).distinct().toList();
        Signed worst = states.contains(SignatureFinding.State.INVALID)
                ? Signed.INVALID
                : states.contains(SignatureFinding.State.UNDETERMINED) ? Signed.OPEN : Signed.VALID;
        Signed best = states.contains(SignatureFinding.State.VALID)
                ? Signed.VALID
                : states.contains(SignatureFinding.State.UNDETERMINED) ? Signed.OPEN : Signed.INVALID;
        return ours ? worst : best;
    }

    /// Whether the file carries the valid signatures in this role.
    public boolean validlySigned(SignerRole role) {
        return signed(role) == Signed.VALID;
    }

    /// The stable word for the part in which somebody signed: `SEAL`, `INITIAL`; `LEADER` for whoever signs by his
    /// authority alone or together with the leaders of other agencies, `SIGNER` for one of several parties or
    /// participants, `GUEST` for one of them from outside of the agency.
    public String part(SignatureFinding found) {
        if (found.role() != SignerRole.LEADER || !severalParties()) {
            return found.role().name();
        }
        return FieldNames.isGuest(found.field()) ? "GUEST" : "SIGNER";
    }

    /// Leaders who issue together each bring the seal of an agency; parties and participants do not.
    private boolean severalParties() {
        List<String> fields = Stream.concat(signatures.stream().map(SignatureFinding::field), missing.stream())
                .toList();
        List<String> persons =
                fields.stream().filter(FieldNames::isPerson).distinct().toList();
        long seals = fields.stream().filter(FieldNames::isSeal).distinct().count();
        return persons.stream().anyMatch(FieldNames::isGuest) || persons.size() > Math.max(1, seals);
    }

    /// Whether the file carries any signature at all. Being unsigned is not a ground for refusal.
    public boolean signed() {
        return !signatures.isEmpty();
    }
}
