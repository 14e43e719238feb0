/// Owns notices: who must be told what. Deadlines and assignments join it later.
@NullMarked
@ApplicationModule(
        displayName = "tasks",
        allowedDependencies = {"common", "organisation", "lawbook", "practice"})
package vn.congvan.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
