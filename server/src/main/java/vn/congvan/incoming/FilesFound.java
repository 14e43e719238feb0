package vn.congvan.incoming;

import java.util.Optional;
import vn.congvan.signing.Light;

/// What the checks found of a document's files, as far as it decides on acceptance.
///
/// @param document       of the document itself; empty for what cannot be checked
/// @param attachmentsRed whether something that goes with it, in a file of its own, is signed wrongly or was
///     changed after signing
record FilesFound(Optional<Light> document, boolean attachmentsRed) {
    boolean documentRed() {
        return document.filter(Light.RED::equals).isPresent();
    }
}
