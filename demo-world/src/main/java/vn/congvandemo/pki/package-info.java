/// The demonstration certificate authority with OCSP, CRL and time stamps as real local services.
@NullMarked
package vn.congvandemo.pki;

import org.jspecify.annotations.NullMarked;
