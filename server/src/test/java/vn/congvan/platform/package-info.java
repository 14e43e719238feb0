/// Tests of the house itself.
@NullMarked
package vn.congvan.platform;

import org.jspecify.annotations.NullMarked;
