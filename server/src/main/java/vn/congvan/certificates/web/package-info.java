/// The pages of the register of certificates and key devices, for the agency's administrator.
@NullMarked
package vn.congvan.certificates.web;

import org.jspecify.annotations.NullMarked;
