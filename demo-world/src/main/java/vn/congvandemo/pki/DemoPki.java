package vn.congvandemo.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvandemo.pki.CertificateMaker.Purpose;
import vn.congvandemo.pki.CertificateMaker.Validity;

/// The demonstration's certificate authority: a root, an issuing authority below it, and their services.
/// Issues certificates and answers for them. Worth nothing outside the demonstration, and marked so ({@link
/// DemoMarker}).
public final class DemoPki implements AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);

    private final AuthorityStore store;
    private final PkiServices services;
    private final Clock clock;

    private DemoPki(AuthorityStore store, PkiServices services, Clock clock) {
        this.store = store;
        this.services = services;
        this.clock = clock;
    }

    /// Opens the authority kept in a directory; makes it on the first opening. Its services listen on the
    /// same port of the loopback address each time, since the certificates name it.
    ///
    /// @param keys the kind of the authorities' own keys, on the first opening
    public static DemoPki open(java.nio.file.Path directory, Clock clock, KeyKind keys) {
        Optional<AuthorityStore> kept = AuthorityStore.load(directory);
        var services = new PkiServices(kept.map(AuthorityStore::port).orElse(0));
        AuthorityStore store = kept.orElseGet(() -> AuthorityStore.make(directory, clock, keys, services.port()));
        var pki = new DemoPki(store, services, clock);
        pki.serve();
        return pki;
    }

    private void serve() {
        var ocsp = new OcspResponder(issuing(), store.ocspSigner(), store.ledger(), clock);
        var issuingList = new CrlMaker(issuing(), store.issuingKeys(), clock);
        var rootList = new CrlMaker(root(), store.rootKeys(), clock);
        var stamps = new TimeStamper(store.timeStamper(), clock);
        services.serve(
                PkiServices.Service.OCSP,
                Places.OCSP,
                "application/ocsp-response",
                (request, how) -> ocsp.answer(request, how == Misbehaviour.WRONG_NONCE));
        services.serve(
                PkiServices.Service.CRL,
                Places.ISSUING_CRL,
                "application/pkix-crl",
                (request, how) -> issuingList.list(store.ledger().bad()));
        services.serve(
                PkiServices.Service.CRL,
                Places.ROOT_CRL,
                "application/pkix-crl",
                (request, how) -> rootList.list(List.of()));
        services.serve(
                PkiServices.Service.TIME_STAMP,
                Places.TIME_STAMP,
                "application/timestamp-reply",
                (request, how) -> stamps.answer(request, how == Misbehaviour.WRONG_IMPRINT));
        services.publish(Places.ROOT, "application/pkix-cert", Pem.der(root()));
        services.publish(Places.ISSUING, "application/pkix-cert", Pem.der(issuing()));
        services.start();
    }

    /// Makes a key and a certificate for it. The key is kept nowhere here.
    public IssuedKey issue(Identity identity) {
        return issue(identity, identity.keys().generate());
    }

    IssuedKey issue(Identity identity, KeyPair keys) {
        Instant now = clock.instant();
        Validity validity = identity.standing() == Identity.Standing.EXPIRED
                ? new Validity(now.minus(DAY.multipliedBy(800)), now.minus(DAY))
                : new Validity(now.minus(DAY.multipliedBy(400)), now.plus(DAY.multipliedBy(730)));
        var name = CertificateMaker.name(identity.organisation(), identity.title(), identity.name());
        X509Certificate certificate = CertificateMaker.issue(store.issuer(), name, keys, validity, Purpose.SIGNATURE);
        store.ledger().enter(certificate.getSerialNumber(), identity.alias(), identity.name());
        switch (identity.standing()) {
            case REVOKED -> revoke(certificate);
            case SUSPENDED -> suspend(certificate);
            case GOOD, EXPIRED -> {}
        }
        return new IssuedKey(identity.alias(), keys.getPrivate(), List.of(certificate, issuing(), root()));
    }

    /// Revokes a certificate for good, as of an hour ago.
    public void revoke(X509Certificate certificate) {
        mark(certificate, Identity.Standing.REVOKED);
    }

    /// Suspends a certificate, as of an hour ago.
    public void suspend(X509Certificate certificate) {
        mark(certificate, Identity.Standing.SUSPENDED);
    }

    /// Takes a suspension back.
    public void resume(X509Certificate certificate) {
        mark(certificate, Identity.Standing.GOOD);
    }

    private void mark(X509Certificate certificate, Identity.Standing standing) {
        store.ledger()
                .mark(certificate.getSerialNumber(), standing, clock.instant().minus(Duration.ofHours(1)));
    }

    /// The root: the trust anchor of the demonstration.
    public X509Certificate root() {
        return store.root();
    }

    /// The issuing authority below the root.
    public X509Certificate issuing() {
        return store.issuing();
    }

    /// The address of the time-stamp service.
    public String timeStampAddress() {
        return services.address(Places.TIME_STAMP);
    }

    /// The services, to make them misbehave.
    public PkiServices services() {
        return services;
    }

    @Override
    public void close() {
        services.close();
    }
}
