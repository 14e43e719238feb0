/// Owns the shell: sign-in, home, navigation, errors, and the pages composed of several modules.
@NullMarked
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {
            "common",
            "registers",
            "exchange",
            "signing",
            "certificates",
            "protocol",
            "tasks",
            "form",
            "practice",
            "organisation",
            "organisation::signin",
            "lawbook",
            "files",
            "trust",
            "audit",
            "incoming",
            "outgoing",
            "copies",
            "portal",
            "outgoing::joint",
            "outgoing::opinions"
        })
package vn.congvan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
