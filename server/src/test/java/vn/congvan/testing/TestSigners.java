package vn.congvan.testing;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.CertificateId;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.Acting;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.protocol.SignOrder;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Certificates and keys for people and authorities under test, issued by a demonstration authority with real
/// services that the server under test trusts. Take it by `@Autowired`.
///
/// ```java
/// signers.register(chairman);                       // a person in his post
/// signers.registerSeal(clerk, "ubnd");              // the authority's device, in this clerk's custody
/// SignOrder order = …;
/// signing.completeLeader(order.requestId(), signers.answer(order));
/// ```
public final class TestSigners {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DemoPki pki;
    private final Certificates certificates;
    private final Organisation organisation;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, IssuedKey> keys = new ConcurrentHashMap<>();

    TestSigners(
            DemoPki pki,
            Certificates certificates,
            Organisation organisation,
            TransactionTemplate transactions,
            Clock clock) {
        this.pki = pki;
        this.certificates = certificates;
        this.organisation = organisation;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A registered certificate with its key.
    public record Registered(CertificateId id, IssuedKey key) {}

    /// The authority, to revoke, suspend and make its services misbehave. Put back what you change.
    public DemoPki pki() {
        return pki;
    }

    /// Issues and registers a good certificate for a person in his post.
    public Registered register(Acting.InPost person) {
        Post post = ActingAs.call(person, organisation::actingPost);
        String agency = ActingAs.call(person, () -> organisation.agency().name());
        return register(person, Identity.person(alias(), post.personName(), agency, post.title(), "1"));
    }

    /// Issues a certificate for this identity and registers it to a person.
    public Registered register(Acting.InPost person, Identity identity) {
        IssuedKey key = issue(identity);
        return new Registered(keep(person, new Holder.OfPerson(person.person()), key), key);
    }

    /// Issues and registers a device for an authority that this clerk serves, and gives it into his custody.
    public Registered registerSeal(Acting.InPost clerk, String authorityKey) {
        IssuingAuthority authority = authority(clerk, authorityKey);
        IssuedKey key = issue(Identity.agency(alias(), authority.name(), "2").withKeys(KeyKind.EC_P256));
        CertificateId id = keep(clerk, new Holder.OfAuthority(authority.id()), key);
        asSystem(
                clerk,
                () -> certificates.assign(
                        id,
                        clerk.post(),
                        "Quyết định 1/QĐ-VP ngày 02/01/2020",
                        LocalDate.now(clock).minusDays(400),
                        Optional.empty()));
        return new Registered(id, key);
    }

    /// The authority with this key in the clerk's agency.
    public IssuingAuthority authority(Acting.InPost somebody, String key) {
        return ActingAs.call(somebody, organisation::authorities).stream()
                .filter(authority -> authority.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// What the holder of the ordered key answers.
    public byte[] answer(SignOrder order) {
        IssuedKey key = Optional.ofNullable(keys.get(order.certificateSha256())).orElseThrow();
        try {
            Signature signature = Signature.getInstance(order.algorithm());
            signature.initSign(key.key());
            signature.update(Base64.getDecoder().decode(order.toBeSigned()));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private IssuedKey issue(Identity identity) {
        IssuedKey key = pki.issue(identity);
        keys.put(sha256(key.certificate()), key);
        return key;
    }

    private CertificateId keep(Acting.InPost somebody, Holder holder, IssuedKey key) {
        return asSystem(
                somebody, () -> certificates.register(holder, key.certificate().getEncoded(), "thử"));
    }

    private <T> T asSystem(Acting.InPost somebody, java.util.concurrent.Callable<T> work) {
        return ActingAs.call(new Acting.AsSystem(somebody.agency(), "test.set-up"), work);
    }

    private void asSystem(Acting.InPost somebody, Runnable work) {
        ActingAs.run(
                new Acting.AsSystem(somebody.agency(), "test.set-up"),
                () -> transactions.executeWithoutResult(_ -> work.run()));
    }

    private static String alias() {
        return "test-" + NUMBER.incrementAndGet();
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
