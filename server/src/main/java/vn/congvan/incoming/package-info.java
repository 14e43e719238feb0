/// Owns the life cycle of a document that arrives: verification, acceptance with số đến, refusal on a ground
/// of the closed list (Nghị định 30/2020, Điều 20-22).
@NullMarked
@ApplicationModule(
        displayName = "incoming",
        allowedDependencies = {
            "common",
            "platform::web",
            "registers",
            "exchange",
            "signing",
            "certificates",
            "tasks",
            "form",
            "practice",
            "organisation",
            "lawbook",
            "files",
            "protocol"
        })
package vn.congvan.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
