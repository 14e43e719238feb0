/// Documents that arrive, as JSON.
@NullMarked
package vn.congvan.incoming.rest;

import org.jspecify.annotations.NullMarked;
