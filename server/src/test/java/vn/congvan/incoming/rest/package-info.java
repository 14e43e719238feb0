/// Tests of the reception's and the registers' API over HTTP.
@NullMarked
package vn.congvan.incoming.rest;

import org.jspecify.annotations.NullMarked;
