/// Owns the registered certificates and key devices of people and authorities and their custody (Nghị định
/// 30/2020, Điều 32). Refuses a certificate that is not registered to the person or authority who wants to
/// sign with it.
@NullMarked
@ApplicationModule(
        displayName = "certificates",
        allowedDependencies = {"common", "platform::web", "trust", "tasks", "organisation", "lawbook", "files"})
package vn.congvan.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
