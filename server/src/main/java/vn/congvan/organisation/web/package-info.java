/// The page of the agency's people, read only.
@NullMarked
package vn.congvan.organisation.web;

import org.jspecify.annotations.NullMarked;
