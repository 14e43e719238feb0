/// The messages between page, server and signer. No dependencies, so that a small signing agent can carry
/// them alone.
@NullMarked
package vn.congvan.protocol;

import org.jspecify.annotations.NullMarked;
