/// Owns the lawbook's resources for software: the rules of a day, with their sources.
@NullMarked
package vn.congvan.lawbook.rest;

import org.jspecify.annotations.NullMarked;
