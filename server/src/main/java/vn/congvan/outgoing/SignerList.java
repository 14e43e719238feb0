package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;

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
}
