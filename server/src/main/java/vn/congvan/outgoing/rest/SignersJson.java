package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.ListedSigner;
import vn.congvan.outgoing.NewSigner;
import vn.congvan.outgoing.SignerListView;
import vn.congvan.outgoing.SignerSignature;
import vn.congvan.platform.web.ActJson;

/// Bodies and answers about the people who sign one after the other.
final class SignersJson {
    private SignersJson() {}

    /// One line of a new list: `post` for somebody of the agency, else name and organisation.
    record NewSignerJson(
            ListedSigner.@Nullable Way way,
            @Nullable UUID post,
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String capacity,
            @Nullable String email) {
        NewSigner signer() {
            ListedSigner.Way usual = post == null ? ListedSigner.Way.OWN_CERTIFICATE : ListedSigner.Way.HERE;
            return new NewSigner(
                    way == null ? usual : way,
                    Optional.ofNullable(post).map(PostId::new),
                    text(name),
                    text(title),
                    text(organisation),
                    Optional.ofNullable(capacity),
                    Optional.ofNullable(email));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /// A whole new list, in the order of signing; empty leaves the one named signer. A list that is not there at all
    /// is a mistake, not an empty one: it would make signatures void.
    record Listing(
            @Nullable List<@Nullable NewSignerJson> signers,
            @Nullable Long revision) {
        /// @throws Refusal `outgoing.signers-missing`, `outgoing.signer-line-empty`
        List<NewSigner> wanted() {
            if (signers == null) {
                throw Refusal.userMistake(Reason.of("outgoing.signers-missing"));
            }
            var wanted = new ArrayList<NewSigner>();
            for (NewSignerJson one : signers) {
                if (one == null) {
                    throw Refusal.userMistake(Reason.of("outgoing.signer-line-empty", "number", wanted.size() + 1));
                }
                wanted.add(one.signer());
            }
            return wanted;
        }
    }

    /// Number and date before the last signature.
    record Numbering(@Nullable Long revision) {}

    /// A signature that counts, or no longer does.
    record SignatureJson(
            int number,
            String name,
            String organisation,
            ListedSigner.Way way,
            Instant signedAt,
            String takenBy,
            Instant takenAt,
            String file,
            Optional<String> issuer,
            Optional<String> acceptedBecause,
            Optional<Reason> voidBecause) {
        static SignatureJson of(SignerSignature one) {
            return new SignatureJson(
                    one.number(),
                    one.name(),
                    one.organisation(),
                    one.way(),
                    one.signedAt(),
                    one.takenBy(),
                    one.takenAt(),
                    one.file().hex(),
                    one.issuer(),
                    one.acceptedBecause(),
                    one.voidBecause());
        }
    }

    /// One of the signers.
    record SignerJson(
            int number,
            ListedSigner.Way way,
            Optional<UUID> post,
            String name,
            String title,
            String organisation,
            Optional<String> capacity,
            Optional<String> email,
            Optional<SignatureJson> signature) {
        static SignerJson of(ListedSigner one) {
            return new SignerJson(
                    one.number(),
                    one.way(),
                    one.post().map(PostId::value),
                    one.name(),
                    one.title(),
                    one.organisation(),
                    one.capacity(),
                    one.email(),
                    one.signature().map(SignatureJson::of));
        }
    }

    /// The list of a document.
    record ListJson(
            long revision,
            boolean severalMaySign,
            boolean listed,
            boolean sealed,
            List<SignerJson> signers,
            Optional<Integer> turn,
            List<SignatureJson> past,
            List<Reason> troubles,
            List<ActJson> acts) {
        static ListJson of(SignerListView view) {
            return new ListJson(
                    view.revision(),
                    view.kind().isPresent(),
                    view.listed(),
                    view.sealed(),
                    view.signers().stream().map(SignerJson::of).toList(),
                    view.turn().map(ListedSigner::number),
                    view.past().stream().map(SignatureJson::of).toList(),
                    view.troubles(),
                    List.of(
                            ActJson.of("change-signers", view.mayChange(), false, false),
                            ActJson.of("take-signed", view.mayBring(), true, false),
                            ActJson.of("number", view.mayNumber(), false, false)));
        }
    }
}
