/// Test support: one started server per test run, a clock that can be moved, and people to act as.
@NullMarked
package vn.congvan.testing;

import org.jspecify.annotations.NullMarked;
