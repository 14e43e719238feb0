package vn.congvan.copies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.registers.RegisteredDocuments;

/// What has come in the way of a copy since it was asked for: what is copied was recalled or taken back, or
/// whoever granted it may sign copies no more. Asked at each step, in the transaction that takes it.
@Component
class Hindrances {
    private static final int MOST_NAMES = 5;

    private final List<RegisteredDocuments> documents;
    private final CopySigners signers;
    private final Organisation organisation;

    Hindrances(List<RegisteredDocuments> documents, CopySigners signers, Organisation organisation) {
        this.documents = List.copyOf(documents);
        this.signers = signers;
        this.organisation = organisation;
    }

    /// Why nothing is made of the document any more.
    Optional<Reason> withdrawn(DocumentId id, String sign) {
        return documents.stream()
                .flatMap(source -> source.withdrawn(id).stream())
                .findFirst()
                .map(how -> Reason.of(
                        switch (how) {
                            case RECALLED -> "copies.recalled-here";
                            case RECALLED_BY_ISSUER -> "copies.recalled";
                            case TAKEN_BACK -> "copies.taken-back";
                        },
                        "sign",
                        sign));
    }

    /// @throws Refusal `copies.recalled-here`, `copies.recalled`, `copies.taken-back`
    void mustStand(Copy copy) {
        withdrawn(copy.original().id(), copy.original().sign()).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
    }

    /// Why nobody can sign the copy on paper: number, date and signature are of one day, and whoever granted
    /// it may sign copies no more.
    Optional<Reason> signerGone(Copy copy) {
        boolean signed = copy.target() == Medium.PAPER
                && switch (copy.state()) {
                    case APPROVED, MADE, GIVEN -> true;
                    case REQUESTED, REFUSED, SEALING, CANCELLED -> false;
                };
        if (!signed || lines(copy).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                        copy.sign().isEmpty() ? "copies.signer-gone" : "copies.signer-gone-after",
                        "signer",
                        copy.decided().map(Copy.Decided::name).orElse(""))
                .with("sign", copy.original().sign())
                .with("who", whoMay(copy)));
    }

    /// The lines with which the copy on paper is signed today; those of the grant for an electronic one, which
    /// nobody signs but the agency.
    ///
    /// @throws Refusal `copies.signer-gone`, `copies.signer-gone-after`, which name who can grant it again
    List<String> mustBeSignable(Copy copy) {
        signerGone(copy).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        return copy.target() == Medium.PAPER
                ? lines(copy).orElseThrow()
                : copy.decided().map(Copy.Decided::lines).orElseThrow();
    }

    private Optional<List<String>> lines(Copy copy) {
        return copy.decided().flatMap(decided -> signers.lines(copy.authority(), decided.by()));
    }

    private String whoMay(Copy copy) {
        return signers.of(copy.authority()).stream()
                .flatMap(post -> organisation.post(post).stream())
                .map(Post::personName)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
    }
}
