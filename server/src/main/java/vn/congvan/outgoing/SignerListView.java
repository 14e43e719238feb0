package vn.congvan.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.SeveralSigners;

/// Who signs a document one after the other, how far they are, and what the asker may do about it.
///
/// @param kind what the law says of this kind of document; empty where one leader signs it
/// @param listed whether there is a list; otherwise the named signer signs as in every document
/// @param sealed whether the agency seals it in the end
/// @param turn whose turn it is, while it is being signed
/// @param past signatures that no longer count, the oldest first
/// @param files the files of outside signatures and scans, by the number of the signer
/// @param troubles what has to be put right before it can be signed: no place in the file, a post
///     that has ended
/// @param mayBring whether the asker may hand the file out and bring the signature in
/// @param mayNumber whether the asker gives number and date before the last signature, where nobody seals
public record SignerListView(
        DocumentId id,
        long revision,
        OutgoingState state,
        String summary,
        Optional<SeveralSigners> kind,
        boolean listed,
        boolean sealed,
        List<ListedSigner> signers,
        Optional<ListedSigner> turn,
        List<SignerSignature> past,
        Map<Integer, HoldingId> files,
        List<Reason> troubles,
        Decision mayChange,
        Decision mayBring,
        Decision mayNumber) {
    public SignerListView {
        signers = List.copyOf(signers);
        past = List.copyOf(past);
        files = Map.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    /// Whether it is to be shown at all.
    public boolean concerns() {
        return kind.isPresent() || listed;
    }

    /// Whether a person's signature closes the file, not the agency's seal.
    public boolean unsealed() {
        return listed && !sealed;
    }

    /// How many have signed.
    public long signed() {
        return signers.stream().filter(signer -> signer.signature().isPresent()).count();
    }
}
