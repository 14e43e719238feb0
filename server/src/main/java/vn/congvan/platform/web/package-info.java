/// Gives each request an id, in the log, in the trail and in the answer.
@NullMarked
package vn.congvan.platform.web;

import org.jspecify.annotations.NullMarked;
