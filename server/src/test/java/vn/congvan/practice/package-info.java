/// Tests of what an agency decides.
@NullMarked
package vn.congvan.practice;

import org.jspecify.annotations.NullMarked;
