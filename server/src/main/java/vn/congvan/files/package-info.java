/// Owns immutable content by digest and the renditions beside it. Refuses content of a false type, hostile or
/// oversize files, and bytes that no longer match their digest.
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"common"})
package vn.congvan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
