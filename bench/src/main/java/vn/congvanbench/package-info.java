/// Measurements: each prints its ratio to a ceiling measured in the same run.
@NullMarked
package vn.congvanbench;

import org.jspecify.annotations.NullMarked;
