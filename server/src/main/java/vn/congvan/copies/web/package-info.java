/// The pages of copies.
@NullMarked
package vn.congvan.copies.web;

import org.jspecify.annotations.NullMarked;
