/// Phiếu trình: the levels that a draft passes before it is signed, each with its opinion line; on screen and printed,
/// in a layout of the system's own.
@NullMarked
package vn.congvan.outgoing.slip;

import org.jspecify.annotations.NullMarked;
