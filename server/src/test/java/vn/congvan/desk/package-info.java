/// Tests of the shell.
@NullMarked
package vn.congvan.desk;

import org.jspecify.annotations.NullMarked;
