/// Owns the append-only, tamper-evident trail of every act and viewing (TN Điều 11, ST Điều 5). Hears the
/// events that implement `Recorded`, in the act's transaction; chains the committed entries afterwards,
/// within a second.
@NullMarked
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"common", "platform"})
package vn.congvan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
