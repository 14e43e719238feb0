/// Owns trust anchors, certificate chains, revocation and time stamps. Refuses a demonstration root outside the
/// demonstration.
@NullMarked
@ApplicationModule(
        displayName = "trust",
        allowedDependencies = {"common", "lawbook", "files"})
package vn.congvan.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
