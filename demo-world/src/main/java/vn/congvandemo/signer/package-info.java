/// Owns the demonstration's signer: a process of its own that holds software PKCS#11 tokens, shows what is to
/// be signed, asks for the PIN and signs. It speaks the same small protocol as a signing agent on a real desk
/// will, and trusts the server with nothing.
@NullMarked
package vn.congvandemo.signer;

import org.jspecify.annotations.NullMarked;
