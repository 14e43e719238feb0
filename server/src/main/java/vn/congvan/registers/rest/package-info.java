/// The registers as JSON and PDF.
@NullMarked
package vn.congvan.registers.rest;

import org.jspecify.annotations.NullMarked;
