/// Tests of the answers to problems.
@NullMarked
package vn.congvan.desk.problems;

import org.jspecify.annotations.NullMarked;
