/// Owns trust anchors, certificate chains, revocation and time stamps. Refuses a demonstration root outside
/// the demonstration: it comes in only with a bean of the demonstration's own, never by a setting or a file.
@NullMarked
@ApplicationModule(
        displayName = "trust",
        allowedDependencies = {"common", "lawbook", "files"})
package vn.congvan.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
