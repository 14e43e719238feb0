/// Deliveries as JSON.
@NullMarked
package vn.congvan.exchange.rest;

import org.jspecify.annotations.NullMarked;
