/// Owns the demonstration certificate authority, with OCSP, CRL and time stamps as real services on the
/// loopback address. Everything it issues bears {@link vn.congvandemo.pki.DemoMarker}, which the product
/// refuses to trust.
@NullMarked
package vn.congvandemo.pki;

import org.jspecify.annotations.NullMarked;
