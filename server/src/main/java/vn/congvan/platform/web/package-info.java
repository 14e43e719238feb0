/// Gives each request an id, in the log, in the trail and in the answer; hands out what pages load.
@NullMarked
package vn.congvan.platform.web;

import org.jspecify.annotations.NullMarked;
