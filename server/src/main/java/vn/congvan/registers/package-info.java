/// Owns register books, gap-free numbers and registered documents with their relations (Nghị định 30/2020,
/// Điều 15, 22). A number is given once and never taken back.
@NullMarked
@ApplicationModule(
        displayName = "registers",
        allowedDependencies = {
            "common",
            "platform",
            "platform::web",
            "organisation",
            "lawbook",
            "practice",
            "tasks",
            "files"
        })
package vn.congvan.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
