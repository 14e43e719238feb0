/// Outgoing documents, as JSON.
@NullMarked
package vn.congvan.outgoing.rest;

import org.jspecify.annotations.NullMarked;
