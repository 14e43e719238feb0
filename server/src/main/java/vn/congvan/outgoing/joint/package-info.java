/// Documents that several agencies of the installation issue together (văn bản liên tịch): who signs and seals after
/// the drafting agency, in which order, and what each of them sees and does behind its own wall.
@NullMarked
@NamedInterface("joint")
package vn.congvan.outgoing.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
