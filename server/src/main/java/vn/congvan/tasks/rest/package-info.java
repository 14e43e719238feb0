/// Notices, as JSON.
@NullMarked
package vn.congvan.tasks.rest;

import org.jspecify.annotations.NullMarked;
