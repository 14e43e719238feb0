package vn.congvandemo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.congvandemo.pki.CertificateMaker.Issuer;
import vn.congvandemo.pki.CertificateMaker.Purpose;
import vn.congvandemo.pki.CertificateMaker.Validity;

/// What the authority keeps: its keys and certificates, the port of its services and the ledger of what it
/// issued.
final class AuthorityStore {
    private static final char[] PASSWORD = "demonstration".toCharArray();
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyStore keys;
    private final Ledger ledger;
    private final int port;

    private AuthorityStore(KeyStore keys, Ledger ledger, int port) {
        this.keys = keys;
        this.ledger = ledger;
        this.port = port;
    }

    static Optional<AuthorityStore> load(Path directory) {
        Path file = directory.resolve("authority.p12");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            int port = Integer.parseInt(
                    Files.readString(directory.resolve("port.txt")).strip());
            return Optional.of(new AuthorityStore(keys, new Ledger(directory.resolve("ledger.json")), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    static AuthorityStore make(Path directory, Clock clock, KeyKind kind, int port) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, PASSWORD);
            fill(keys, clock.instant(), kind, "http://127.0.0.1:" + port);
            Files.writeString(directory.resolve("port.txt"), port + "\n");
            var store = new AuthorityStore(keys, new Ledger(directory.resolve("ledger.json")), port);
            store.enterServices();
            Pem.write(directory.resolve("root.crt"), store.root());
            Pem.write(directory.resolve("issuing.crt"), store.issuing());
            try (var out = Files.newOutputStream(directory.resolve("authority.p12"))) {
                keys.store(out, PASSWORD);
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the demonstration's authority cannot be made", e);
        }
    }

    private static void fill(KeyStore keys, Instant now, KeyKind kind, String base) throws GeneralSecurityException {
        Optional<String> house = Optional.of("Ban Cơ yếu tỉnh Bình Minh");
        var decades = new Validity(now.minus(YEAR.multipliedBy(5)), now.plus(YEAR.multipliedBy(20)));
        var decade = new Validity(now.minus(YEAR.multipliedBy(4)), now.plus(YEAR.multipliedBy(10)));
        var years = new Validity(now.minus(YEAR.multipliedBy(3)), now.plus(YEAR.multipliedBy(5)));
        KeyPair rootKeys = kind.generate();
        X509Certificate root = CertificateMaker.root(
                CertificateMaker.name(house, Optional.empty(), "Chứng thực gốc trình diễn"), rootKeys, decades);
        put(keys, "root", rootKeys, List.of(root));
        var top = new Issuer(root, rootKeys, Optional.empty(), base + Places.ROOT_CRL, base + Places.ROOT);
        KeyPair issuingKeys = kind.generate();
        X509Certificate issuing = CertificateMaker.issue(
                top,
                CertificateMaker.name(house, Optional.empty(), "Cơ quan chứng thực số trình diễn"),
                issuingKeys,
                decade,
                Purpose.ISSUING);
        put(keys, "issuing", issuingKeys, List.of(issuing, root));
        Issuer issuer = issuer(issuing, issuingKeys, base);
        service(keys, "ocsp", "OCSP trình diễn", issuer, root, kind, years, Purpose.OCSP);
        service(keys, "time-stamp", "Cấp dấu thời gian trình diễn", issuer, root, kind, years, Purpose.TIME_STAMP);
    }

    private static void service(
            KeyStore keys,
            String alias,
            String name,
            Issuer issuer,
            X509Certificate root,
            KeyKind kind,
            Validity validity,
            Purpose purpose)
            throws GeneralSecurityException {
        KeyPair pair = (kind == KeyKind.EC_P256 ? kind : KeyKind.RSA_2048).generate();
        var subject = CertificateMaker.name(Optional.of("Ban Cơ yếu tỉnh Bình Minh"), Optional.empty(), name);
        X509Certificate certificate = CertificateMaker.issue(issuer, subject, pair, validity, purpose);
        put(keys, alias, pair, List.of(certificate, issuer.certificate(), root));
    }

    private static void put(KeyStore keys, String alias, KeyPair pair, List<X509Certificate> chain)
            throws GeneralSecurityException {
        keys.setKeyEntry(alias, pair.getPrivate(), PASSWORD, chain.toArray(new Certificate[0]));
    }

    private static Issuer issuer(X509Certificate issuing, KeyPair keys, String base) {
        return new Issuer(
                issuing, keys, Optional.of(base + Places.OCSP), base + Places.ISSUING_CRL, base + Places.ISSUING);
    }

    private void enterServices() {
        ledger.enter(timeStamper().certificate().getSerialNumber(), "time-stamp", "time-stamp");
    }

    Issuer issuer() {
        return issuer(issuing(), issuingKeys(), "http://127.0.0.1:" + port);
    }

    X509Certificate root() {
        return key("root").certificate();
    }

    X509Certificate issuing() {
        return key("issuing").certificate();
    }

    KeyPair rootKeys() {
        return pair("root");
    }

    KeyPair issuingKeys() {
        return pair("issuing");
    }

    IssuedKey ocspSigner() {
        return key("ocsp");
    }

    IssuedKey timeStamper() {
        return key("time-stamp");
    }

    Ledger ledger() {
        return ledger;
    }

    int port() {
        return port;
    }

    private KeyPair pair(String alias) {
        IssuedKey key = key(alias);
        return new KeyPair(key.certificate().getPublicKey(), key.key());
    }

    private IssuedKey key(String alias) {
        try {
            List<X509Certificate> chain = Arrays.stream(keys.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new IssuedKey(alias, (PrivateKey) keys.getKey(alias, PASSWORD), chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + alias + " is missing", e);
        }
    }
}
