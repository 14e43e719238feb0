/// Owns how people and programs sign in: passwords, sessions, access tokens, throttling, and who acts in a
/// request.
@NullMarked
@NamedInterface("signin")
package vn.congvan.organisation.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
