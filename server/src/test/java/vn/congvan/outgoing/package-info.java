/// Tests of the way of outgoing documents.
@NullMarked
package vn.congvan.outgoing;

import org.jspecify.annotations.NullMarked;
