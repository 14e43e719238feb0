package vn.congvan.certificates;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.RegisteredCertificate.State;
import vn.congvan.common.Decision;
import vn.congvan.common.Digest;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// The register of certificates and key devices of the acting agency (Nghị định 30/2020, Điều 32, 33).
@Service
public class Certificates {
    private final CertificateRows rows;
    private final UseCheck check;
    private final MayKeepCertificates mayKeep;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Certificates(
            CertificateRows rows,
            UseCheck check,
            MayKeepCertificates mayKeep,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.mayKeep = mayKeep;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether the acting post may change the register.
    @Transactional(readOnly = true)
    public Decision mayKeep() {
        return mayKeep.decide();
    }

    /// Registers a certificate to a person or an authority. One device may be registered to several
    /// authorities that share a seal.
    ///
    /// @param certificate DER or PEM
    /// @param device the label of the device that holds the key; may be blank
    /// @throws Refusal `certificates.unreadable`, `certificates.already-registered`,
    ///     `certificates.not-for-signing`, `certificates.other-person` if it does not bear the person's name,
    ///     `certificates.holder-unknown`
    @Transactional
    public CertificateId register(Holder holder, byte[] certificate, String device) {
        mayKeep.decide().orThrow();
        X509Certificate read = parse(certificate);
        boolean[] usage = read.getKeyUsage();
        if (usage == null || !(usage[0] || usage[1]) || read.getBasicConstraints() >= 0) {
            throw Refusal.userMistake(Reason.of("certificates.not-for-signing"));
        }
        checkHolder(holder, read);
        String sha256 = sha256(read);
        if (rows.registered(holder, sha256)) {
            throw Refusal.conflict(Reason.of("certificates.already-registered"));
        }
        var id = new CertificateId(TimeOrderedId.next());
        rows.insert(id, holder, sha256, read, device);
        publish("registered", id, Map.of("sha256", sha256));
        return id;
    }

    private void checkHolder(Holder holder, X509Certificate certificate) {
        String name = SubjectNames.of(certificate).name();
        switch (holder) {
            case Holder.OfPerson(PersonId person) -> {
                List<Post> held = organisation.posts().stream()
                        .filter(post -> post.person().equals(person))
                        .toList();
                known(!held.isEmpty());
                if (!SubjectNames.same(name, held.getFirst().personName())) {
                    throw Refusal.userMistake(Reason.of("certificates.other-person"));
                }
            }
            case Holder.OfAuthority(AuthorityId authority) ->
                known(organisation.authority(authority).isPresent());
        }
    }

    /// Gives an authority's device into the custody of a clerk's post, by a written assignment; it leaves the
    /// earlier custodian the day before.
    ///
    /// @param assignment number and date of the written assignment
    @Transactional
    public void assign(CertificateId certificate, PostId clerk, String assignment, LocalDate from) {
        mayKeep.decide().orThrow();
        find(certificate);
        if (assignment.isBlank()) {
            throw Refusal.userMistake(Reason.of("certificates.assignment-missing"));
        }
        known(organisation.post(clerk).isPresent());
        rows.assign(certificate, clerk, assignment, from);
        publish("assigned", certificate, Map.of("post", clerk.toString(), "from", from.toString()));
    }

    /// Puts a certificate out of use for a time, e.g. while its device is missing.
    @Transactional
    public void suspend(CertificateId certificate, String reason) {
        change(certificate, State.SUSPENDED, reason, "suspended");
    }

    /// Takes a suspended certificate into use again.
    @Transactional
    public void resume(CertificateId certificate) {
        change(certificate, State.ACTIVE, "", "resumed");
    }

    /// Puts a certificate out of use for good.
    @Transactional
    public void revoke(CertificateId certificate, String reason) {
        change(certificate, State.REVOKED, reason, "revoked");
    }

    private void change(CertificateId certificate, State state, String reason, String verb) {
        mayKeep.decide().orThrow();
        if (find(certificate).state() == State.REVOKED) {
            throw Refusal.conflict(Reason.of("certificates.revoked-for-good"));
        }
        rows.changeState(certificate, state, reason);
        publish(verb, certificate, Map.of());
    }

    private RegisteredCertificate find(CertificateId certificate) {
        return rows.find(certificate).orElseThrow(() -> Refusal.notFound(Reason.of("certificates.unknown")));
    }

    private static void known(boolean holder) {
        if (!holder) {
            throw Refusal.notFound(Reason.of("certificates.holder-unknown"));
        }
    }

    private void publish(String verb, CertificateId certificate, Map<String, String> details) {
        events.publishEvent(new CertificateChanged(verb, certificate, details));
    }

    /// Everything registered in this agency.
    @Transactional(readOnly = true)
    public List<RegisteredCertificate> all() {
        return rows.all();
    }

    /// The certificate with which this post's person may sign now.
    ///
    /// @throws Refusal `certificates.not-registered`, `.suspended`, `.expired`, `.revoked`, `.not-trusted`,
    ///     `.unchecked` (nobody answers whether it is revoked), `.former-appointment` where the lawbook
    ///     blocks it
    public Usable ofSigner(Post signer) {
        List<RegisteredCertificate> registered = read(() -> rows.ofHolder(new Holder.OfPerson(signer.person())));
        return check.choose(registered, Optional.of(signer));
    }

    /// The certificate with which this clerk may sign for this authority now.
    ///
    /// @throws Refusal as {@link #ofSigner}; also `certificates.not-custodian`
    public Usable ofAuthority(IssuingAuthority authority, PostId clerk) {
        List<RegisteredCertificate> registered = read(() -> rows.ofHolder(new Holder.OfAuthority(authority.id())));
        LocalDate today = LocalDate.now(clock);
        List<RegisteredCertificate> kept = read(() -> registered.stream()
                .filter(certificate -> rows.keeps(clerk, certificate.id(), today))
                .toList());
        if (!registered.isEmpty() && kept.isEmpty()) {
            throw Refusal.notAllowed(Reason.of("certificates.not-custodian"));
        }
        return check.choose(kept, Optional.empty());
    }

    /// Short transactions for reading: the network is asked outside of them.
    private <T> List<T> read(Supplier<List<T>> reading) {
        return Objects.requireNonNull(transactions.execute(_ -> reading.get()));
    }

    private static X509Certificate parse(byte[] certificate) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException e) {
            throw Refusal.userMistake(Reason.of("certificates.unreadable"));
        }
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded()).hex();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }
}
