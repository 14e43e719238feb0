/// The register of certificates and key devices, as JSON.
@NullMarked
package vn.congvan.certificates.rest;

import org.jspecify.annotations.NullMarked;
