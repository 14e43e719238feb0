/// Công Văn: the system that Vietnamese state agencies run their official documents on.
@NullMarked
package vn.congvan;

import org.jspecify.annotations.NullMarked;
