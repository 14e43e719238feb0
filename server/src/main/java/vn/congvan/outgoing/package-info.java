/// Owns the life cycle of a document that leaves: drafting, review, form check, signature, number, seal,
/// issue (Nghị định 30/2020, Điều 14). No seal before number and date, no issue before the seal.
@NullMarked
@ApplicationModule(
        displayName = "outgoing",
        allowedDependencies = {
            "common",
            "platform",
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
package vn.congvan.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
