package vn.congvan.testing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congvan.protocol.SignOrder;
import vn.congvan.trust.DemonstrationTrust;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.PkiServices;

/// A real certificate authority with OCSP, CRL and time stamps that the server under test trusts, and keys at
/// hand. The keys answer orders as a signer's desk does; the server never sees them. Take it by `@Autowired`.
public final class TestPki implements DemonstrationTrust, AutoCloseable {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final DemoPki pki;

    TestPki(Path directory, Clock clock) {
        pki = DemoPki.open(directory, clock, KeyKind.EC_P256);
    }

    /// A fresh key of a person.
    public IssuedKey person(String name, String organisation, String title) {
        return pki.issue(Identity.person(alias(), name, organisation, title, "1"));
    }

    /// A fresh key of an agency.
    public IssuedKey agency(String name) {
        return pki.issue(Identity.agency(alias(), name, "1").withKeys(KeyKind.EC_P256));
    }

    /// The authority itself, to issue, revoke and suspend.
    public DemoPki authority() {
        return pki;
    }

    /// Makes a service misbehave, or behave again.
    public void misbehave(PkiServices.Service service, Misbehaviour how) {
        pki.services().misbehave(service, how);
    }

    /// Signs what an order asks for.
    public static byte[] answer(SignOrder order, IssuedKey key) {
        try {
            Signature signature = Signature.getInstance(order.algorithm());
            signature.initSign(key.key());
            signature.update(Base64.getDecoder().decode(order.toBeSigned()));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public List<X509Certificate> certificates() {
        return List.of(pki.root(), pki.issuing());
    }

    @Override
    public List<String> timeStampServices() {
        return List.of(pki.timeStampAddress());
    }

    @Override
    public void close() {
        pki.close();
    }

    private static String alias() {
        return "key-" + KEYS.incrementAndGet();
    }
}
