/// Hồ sơ trình: a tờ trình that carries the draft which another authority is to issue, with the opinions on it and
/// its appendices; and the one draft that is opened from it there. The agency that drafted it sees where it
/// stands, never what is said inside.
@NullMarked
package vn.congvan.outgoing.dossiers;

import org.jspecify.annotations.NullMarked;
