/// The register books on screen and as PDF, in the official columns.
@NullMarked
package vn.congvan.registers.web;

import org.jspecify.annotations.NullMarked;
