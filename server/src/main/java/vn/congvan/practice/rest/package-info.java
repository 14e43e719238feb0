/// The agency's settings, as JSON.
@NullMarked
package vn.congvan.practice.rest;

import org.jspecify.annotations.NullMarked;
