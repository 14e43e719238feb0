/// Owns the organisation's resources for software: who I am, my access tokens, the directory of codes.
@NullMarked
package vn.congvan.organisation.rest;

import org.jspecify.annotations.NullMarked;
