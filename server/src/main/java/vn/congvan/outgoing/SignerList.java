package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.lawbook.Signed;

/// The people who sign a document one after the other, in their order.
///
/// @param sealed whether the agency seals it when all have signed
record SignerList(boolean sealed, List<ListedSigner> signers) {
    SignerList {
        signers = List.copyOf(signers);
    }

    /// Whose turn it is; empty when all have signed.
    Optional<ListedSigner> turn() {
        return signers.stream().filter(signer -> signer.signature().isEmpty()).findFirst();
    }

    boolean isLast(ListedSigner signer) {
        return signers.getLast().number() == signer.number();
    }

    /// The signatures that count, in their order.
    List<SignerSignature> given() {
        return signers.stream().flatMap(signer -> signer.signature().stream()).toList();
    }

    /// Those in the file.
    List<SignerSignature> inFile() {
        return given().stream()
                .filter(signature -> signature.way() != ListedSigner.Way.PAPER)
                .toList();
    }

    /// The file with all of them; empty before the first.
    Optional<Digest> file() {
        return inFile().stream().map(SignerSignature::file).reduce((_, later) -> later);
    }

    /// The file with the empty fields, if anybody has signed it.
    Optional<Digest> prepared() {
        return inFile().stream().map(SignerSignature::base).findFirst();
    }

    /// Why the file does not bear the valid signatures of all of them, as a code; empty if it does. What is signed on a
    /// print is not in the file; a certificate that somebody here has answered for is not determined to be valid.
    Optional<String> shortOfSignatures() {
        if (signers.stream().anyMatch(signer -> !signer.onFile())) {
            return Optional.of("outgoing.weight-signed-on-paper");
        }
        boolean accepted = given().stream()
                .anyMatch(signature -> signature.acceptedBecause().isPresent());
        return accepted ? Optional.of("outgoing.weight-certificate-unknown") : Optional.empty();
    }

    /// How the file stands to the signatures of all of them.
    Signed signedByAll() {
        Optional<String> lacking = shortOfSignatures();
        if (lacking.isEmpty()) {
            return Signed.VALID;
        }
        return signers.stream().allMatch(ListedSigner::onFile) ? Signed.OPEN : Signed.MISSING;
    }

    /// The same, also where the agency does not sign (Nghị định 30/2020, Điều 5).
    Optional<String> shortOfWeight() {
        return shortOfSignatures().or(() -> sealed ? Optional.empty() : Optional.of("outgoing.weight-unsealed"));
    }
}
