/// Tests of notices.
@NullMarked
package vn.congvan.tasks;

import org.jspecify.annotations.NullMarked;
