/// Owns copies of issued and received documents (Nghị định 30/2020, Điều 25–27): who asked for them
/// and why, who decided, how they were made, numbered and given. A copy never changes what it is
/// made from.
@NullMarked
@ApplicationModule(
        displayName = "copies",
        allowedDependencies = {
            "common",
            "platform::web",
            "registers",
            "signing",
            "certificates",
            "tasks",
            "form",
            "organisation",
            "lawbook",
            "files",
            "protocol"
        })
package vn.congvan.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
