/// The kernel: the dozen words that every module speaks (ids, who acts, why something is refused, what is
/// recorded). Closed: nothing else comes in here. It knows no other module.
@NullMarked
@ApplicationModule(
        displayName = "common",
        allowedDependencies = {})
package vn.congvan.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
