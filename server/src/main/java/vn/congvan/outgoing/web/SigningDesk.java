package vn.congvan.outgoing.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the page reaches the signer on the signer's desk: a loopback address, because key and PIN never leave the
/// desk.
@Component
class SigningDesk {
    private final String address;

    SigningDesk(@Value("${congvan.signing.desk:http://127.0.0.1:8971}") String address) {
        this.address = address;
    }

    String address() {
        return address;
    }
}
