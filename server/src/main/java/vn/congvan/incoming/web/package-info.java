/// The pages of documents that arrive: the lists, reception with the verification above the form, the
/// registered document.
@NullMarked
package vn.congvan.incoming.web;

import org.jspecify.annotations.NullMarked;
