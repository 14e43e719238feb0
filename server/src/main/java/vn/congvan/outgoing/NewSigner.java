package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.common.PostId;

/// One line of a list of signers as it is handed in.
///
/// @param post for somebody of the agency; name, title and organisation are then the post's
/// @param capacity in which he signs, see {@link ListedSigner#capacity()}
public record NewSigner(
        ListedSigner.Way way,
        Optional<PostId> post,
        String name,
        String title,
        String organisation,
        Optional<String> capacity,
        Optional<String> email) {
    /// Somebody of the agency.
    public static NewSigner here(PostId post) {
        return new NewSigner(ListedSigner.Way.HERE, Optional.of(post), "", "", "", Optional.empty(), Optional.empty());
    }

    /// Somebody from outside who signs the file with a certificate of his own.
    public static NewSigner outside(String name, String title, String organisation) {
        return new NewSigner(
                ListedSigner.Way.OWN_CERTIFICATE,
                Optional.empty(),
                name,
                title,
                organisation,
                Optional.empty(),
                Optional.empty());
    }

    /// Somebody from outside who signs a print.
    public static NewSigner onPaper(String name, String title, String organisation) {
        return new NewSigner(
                ListedSigner.Way.PAPER,
                Optional.empty(),
                name,
                title,
                organisation,
                Optional.empty(),
                Optional.empty());
    }

    /// The same, who signs in this capacity.
    public NewSigner as(String inCapacity) {
        return new NewSigner(way, post, name, title, organisation, Optional.of(inCapacity), email);
    }
}
