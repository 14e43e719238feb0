/// The page of what the agency has decided within the law, for its administrator.
@NullMarked
package vn.congvan.practice.web;

import org.jspecify.annotations.NullMarked;
