/// The gates of the build: rules of the whole house, each with its reason.
@NullMarked
package vn.congvan.gates;

import org.jspecify.annotations.NullMarked;
