/// Owns agencies, issuing authorities, units, positions, held posts, people, accounts, access tokens and
/// identifier codes; everything with validity dates (Quyết định 20/2020/QĐ-TTg for the codes). Refuses an
/// account for two people and a post outside its dates.
@NullMarked
@ApplicationModule(
        displayName = "organisation",
        allowedDependencies = {"common", "platform"})
package vn.congvan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
