/// Owns what anybody may see without signing in: the public verification page. It never tells that a document exists
/// which was not given to it, and keeps nothing of what was (Nghị định 30/2020, Điều 21; Nghị định 137/2024, Điều 5).
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {
            "common",
            "platform::web",
            "registers",
            "signing",
            "organisation",
            "lawbook",
            "files",
            "copies"
        })
package vn.congvan.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
