/// Owns the demonstration's signer: a process of its own that holds software PKCS#11 tokens, shows what is to
/// be signed, asks for the PIN and signs. It is the signing agent with the demonstration's keys, without TLS and
/// without pairing.
@NullMarked
package vn.congvandemo.signer;

import org.jspecify.annotations.NullMarked;
