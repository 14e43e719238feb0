package vn.congvandemo.pki;

/// The paths of the demonstration's services.
final class Places {
    static final String OCSP = "/ocsp";
    static final String ISSUING_CRL = "/crl/issuing.crl";
    static final String ROOT_CRL = "/crl/root.crl";
    static final String TIME_STAMP = "/tsa";
    static final String ROOT = "/ca/root.crt";
    static final String ISSUING = "/ca/issuing.crt";

    private Places() {}
}
