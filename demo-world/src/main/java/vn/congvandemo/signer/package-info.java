/// The demonstration signer process: tokens in software, a PIN page of its own, the protocol of a desk agent.
@NullMarked
package vn.congvandemo.signer;

import org.jspecify.annotations.NullMarked;
