/// Kills the real server at random moments while its users work through the API, and looks for what the kills
/// broke.
@NullMarked
package vn.congvanbench.crash;

import org.jspecify.annotations.NullMarked;
