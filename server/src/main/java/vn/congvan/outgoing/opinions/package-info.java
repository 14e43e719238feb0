/// Opinion rounds on a draft (lấy ý kiến góp ý): who is asked, what he may see and until when, the opinions, and the
/// table of how they were taken up (tổng hợp, tiếp thu, giải trình). They stay with the document for ever.
@NullMarked
@NamedInterface("opinions")
package vn.congvan.outgoing.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
