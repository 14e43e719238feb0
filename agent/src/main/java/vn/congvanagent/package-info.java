/// Owns the signing agent: the small program on the signer's PC that finds the tokens, shows what
/// is going to be signed, asks for the PIN and signs. It serves the browser on the loopback address
/// and trusts neither page nor server further than the seal of an order goes.
@NullMarked
package vn.congvanagent;

import org.jspecify.annotations.NullMarked;
