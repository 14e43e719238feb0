/// Copies for software.
@NullMarked
package vn.congvan.copies.rest;

import org.jspecify.annotations.NullMarked;
