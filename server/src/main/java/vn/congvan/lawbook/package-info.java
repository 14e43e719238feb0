/// Owns the law as dated data, shipped and read-only: document types, numbering, field standards, registers,
/// deadlines, working calendar, grounds of refusal, legal weight. Each entry names its instrument and
/// article. Refuses to answer for a day that no edition covers.
@NullMarked
@ApplicationModule(
        displayName = "lawbook",
        allowedDependencies = {"common"})
package vn.congvan.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
