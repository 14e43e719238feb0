/// Tests of the trail.
@NullMarked
package vn.congvan.audit;

import org.jspecify.annotations.NullMarked;
