/// Owns what an agency decides within the law: its books, its dated settings and its templates. Refuses a
/// setting that the law does not leave to the agency.
@NullMarked
@ApplicationModule(
        displayName = "practice",
        allowedDependencies = {"common", "platform::web", "organisation", "lawbook", "files", "form"})
package vn.congvan.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
