package vn.congvan.certificates;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Post;

/// The register of certificates and key devices of the acting agency (Nghị định 30/2020, Điều 32, 33).
@Service
public class Certificates {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DEVICE = 100;

    private final CertificateRows rows;
    private final CustodyRows custody;
    private final CertificateViews views;
    private final HolderCheck holders;
    private final UseCheck check;
    private final MayKeepCertificates mayKeep;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Certificates(
            CertificateRows rows,
            CustodyRows custody,
            CertificateViews views,
            HolderCheck holders,
            UseCheck check,
            MayKeepCertificates mayKeep,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.custody = custody;
        this.views = views;
        this.holders = holders;
        this.check = check;
        this.mayKeep = mayKeep;
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
    /// @param certificate the file, DER or PEM
    /// @param device the label of the device that holds the key; may be blank
    /// @throws Refusal `certificates.unreadable`, `certificates.private-key` and the others of the file;
    ///     `certificates.not-for-signing`, `certificates.out-of-time`, `certificates.not-trusted`;
    ///     `certificates.other-person` if it does not bear the person's name, `certificates.other-agency` if
    ///     it names no authority of this agency; `certificates.already-registered`,
    ///     `certificates.holder-unknown`, `certificates.device-long`; `certificates.revoked-by-issuer` and
    ///     `certificates.suspended-by-issuer` if its authority says so
    public CertificateId register(Holder holder, byte[] certificate, String device) {
        X509Certificate read = inTransaction(() -> fit(holder, certificate, device));
        RevocationAnswer revocation = check.toRegister(read);
        return inTransaction(() -> {
            mayKeep.decide().orThrow();
            String sha256 = sha256(read);
            mustBeNew(holder, sha256);
            var id = new CertificateId(TimeOrderedId.next());
            rows.insert(id, holder, sha256, read, device.strip(), revocation);
            publish(
                    "registered",
                    id,
                    Map.of("sha256", sha256, "revocation", revocation.said().name()));
            return id;
        });
    }

    private X509Certificate fit(Holder holder, byte[] certificate, String device) {
        mayKeep.decide().orThrow();
        X509Certificate read = CertificateFile.read(certificate);
        boolean[] usage = read.getKeyUsage();
        if (usage == null || !(usage[0] || usage[1])) {
            throw Refusal.userMistake(Reason.of("certificates.not-for-signing"));
        }
        if (device.strip().length() > LONGEST_DEVICE) {
            throw Refusal.userMistake(Reason.of("certificates.device-long", "most", LONGEST_DEVICE));
        }
        holders.check(holder, read);
        return read;
    }

    private void mustBeNew(Holder holder, String sha256) {
        if (rows.registered(holder, sha256)) {
            throw Refusal.conflict(Reason.of("certificates.already-registered"));
        }
    }

    /// Asks the authority that issued it whether it has been revoked since, and keeps the answer.
    ///
    /// @throws Refusal `certificates.unknown`, `certificates.not-administrator`
    public void askAgain(CertificateId certificate) {
        X509Certificate asked = inTransaction(() -> {
            mayKeep.decide().orThrow();
            return lock(certificate).certificate();
        });
        RevocationAnswer answer = check.ask(asked);
        inTransaction(() -> {
            rows.answered(certificate, answer);
            publish("asked", certificate, Map.of("revocation", answer.said().name()));
            return certificate;
        });
    }

    /// Gives an authority's device into the custody of a clerk's post, by a written assignment; it leaves the
    /// earlier custodian the day before. One of the same first day is replaced.
    ///
    /// @param assignment number and date of the written assignment
    /// @param to the last day, if one is set
    /// @throws Refusal `certificates.assignment-missing`, `certificates.persons-device`,
    ///     `certificates.not-a-clerk-there`, `certificates.custody-days`, `certificates.custody-overlaps`,
    ///     `certificates.revoked-for-good`
    @Transactional
    public void assign(
            CertificateId certificate, PostId clerk, String assignment, LocalDate from, Optional<LocalDate> to) {
        mayKeep.decide().orThrow();
        RegisteredCertificate found = lock(certificate);
        if (!(found.holder() instanceof Holder.OfAuthority(AuthorityId authority))) {
            throw Refusal.userMistake(Reason.of("certificates.persons-device"));
        }
        if (found.state() == State.REVOKED) {
            throw Refusal.conflict(Reason.of("certificates.revoked-for-good"));
        }
        if (assignment.isBlank() || assignment.strip().length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("certificates.assignment-missing", "most", LONGEST_REASON));
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw Refusal.userMistake(Reason.of("certificates.custody-days"));
        }
        holders.checkCustodian(clerk, authority);
        if (custody.anotherBegins(certificate, from, to)) {
            throw Refusal.conflict(Reason.of("certificates.custody-overlaps"));
        }
        custody.assign(certificate, clerk, assignment.strip(), from, to);
        var details = new HashMap<>(Map.of("post", clerk.toString(), "from", from.toString()));
        to.ifPresent(last -> details.put("to", last.toString()));
        publish("assigned", certificate, details);
    }

    /// Takes an authority's device back from its custodian.
    ///
    /// @param last the last day of the custody
    /// @throws Refusal `certificates.nobody-keeps`
    @Transactional
    public void takeBack(CertificateId certificate, LocalDate last) {
        mayKeep.decide().orThrow();
        lock(certificate);
        if (!custody.takeBack(certificate, last)) {
            throw Refusal.conflict(Reason.of("certificates.nobody-keeps"));
        }
        publish("taken-back", certificate, Map.of("last", last.toString()));
    }

    /// Puts a certificate out of use for a time, e.g. while its device is missing.
    ///
    /// @throws Refusal `certificates.reason-missing`, `certificates.revoked-for-good`
    @Transactional
    public void suspend(CertificateId certificate, String reason) {
        change(certificate, State.SUSPENDED, needed(reason), "suspended");
    }

    /// Takes a suspended certificate into use again.
    @Transactional
    public void resume(CertificateId certificate) {
        change(certificate, State.ACTIVE, "", "resumed");
    }

    /// Ends the registration: the certificate is out of use for good.
    ///
    /// @throws Refusal `certificates.reason-missing`, `certificates.revoked-for-good`
    @Transactional
    public void revoke(CertificateId certificate, String reason) {
        change(certificate, State.REVOKED, needed(reason), "revoked");
    }

    private static String needed(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("certificates.reason-missing", "most", LONGEST_REASON));
        }
        return reason.strip();
    }

    private void change(CertificateId certificate, State state, String reason, String verb) {
        mayKeep.decide().orThrow();
        State before = lock(certificate).state();
        if (before == State.REVOKED) {
            throw Refusal.conflict(Reason.of("certificates.revoked-for-good"));
        }
        if (before != state) {
            rows.changeState(certificate, state, reason);
            publish(verb, certificate, Map.of());
        }
    }

    private RegisteredCertificate lock(CertificateId certificate) {
        return rows.lock(certificate).orElseThrow(() -> Refusal.notFound(Reason.of("certificates.unknown")));
    }

    private void publish(String verb, CertificateId certificate, Map<String, String> details) {
        events.publishEvent(new CertificateChanged(verb, certificate, details));
    }

    /// Everything registered in this agency, people first, each as it stands today. For its administrator.
    ///
    /// @throws Refusal `certificates.not-administrator`
    @Transactional(readOnly = true)
    public List<CertificateView> list() {
        mayKeep.decide().orThrow();
        return views.all();
    }

    /// One of them.
    ///
    /// @throws Refusal `certificates.unknown`, `certificates.not-administrator`
    @Transactional(readOnly = true)
    public CertificateView view(CertificateId certificate) {
        return list().stream()
                .filter(view -> view.registered().id().equals(certificate))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("certificates.unknown")));
    }

    /// How many of {@link #list()} somebody has to look at.
    ///
    /// @throws Refusal `certificates.not-administrator`
    @Transactional(readOnly = true)
    public long needingCare() {
        return list().stream().filter(view -> !view.care().isEmpty()).count();
    }

    /// Whom a certificate can be registered to, and who can keep a device.
    ///
    /// @throws Refusal `certificates.not-administrator`
    @Transactional(readOnly = true)
    public CertificateChoices choices() {
        mayKeep.decide().orThrow();
        return views.choices();
    }

    /// The certificate with which this post's person may sign now.
    ///
    /// @throws Refusal `certificates.not-registered`, `.suspended`, `.expired`, `.revoked`, `.not-trusted`,
    ///     `.unchecked` (nobody answers whether it is revoked), `.former-appointment` where the lawbook
    ///     blocks it
    public Usable ofSigner(Post signer) {
        List<RegisteredCertificate> registered =
                inTransaction(() -> rows.ofHolder(new Holder.OfPerson(signer.person())));
        return check.choose(registered, Optional.of(signer));
    }

    /// Whether a certificate that is in use and in its time is registered to this post's person. Nobody is asked
    /// whether it has been revoked since: {@link #ofSigner} does that.
    @Transactional(readOnly = true)
    public boolean hasOne(Post signer) {
        Instant now = clock.instant();
        return rows.ofHolder(new Holder.OfPerson(signer.person())).stream()
                .filter(registered -> registered.state() == State.ACTIVE)
                .anyMatch(registered -> now.isBefore(registered.notAfter()));
    }

    /// The certificate with which this clerk may sign for this authority now.
    ///
    /// @throws Refusal as {@link #ofSigner}; also `certificates.not-custodian`
    public Usable ofAuthority(IssuingAuthority authority, PostId clerk) {
        List<RegisteredCertificate> registered =
                inTransaction(() -> rows.ofHolder(new Holder.OfAuthority(authority.id())));
        LocalDate today = LocalDate.now(clock);
        List<RegisteredCertificate> kept = inTransaction(() -> registered.stream()
                .filter(certificate -> custody.keeps(clerk, certificate.id(), today))
                .toList());
        if (!registered.isEmpty() && kept.isEmpty()) {
            throw Refusal.notAllowed(Reason.of("certificates.not-custodian"));
        }
        return check.choose(kept, Optional.empty());
    }

    /// Why the acting post cannot sign with the certificate of this SHA-256 now; empty if it can: its own person's,
    /// or an authority's whose device it keeps today. Its issuer is asked.
    public Optional<Reason> whyNot(String sha256, Post acting) {
        LocalDate today = LocalDate.now(clock);
        Optional<RegisteredCertificate> found = inTransaction(() -> rows.all().stream()
                .filter(one -> one.sha256().equals(sha256))
                .filter(one -> one.holder().equals(new Holder.OfPerson(acting.person()))
                        || one.holder() instanceof Holder.OfAuthority && custody.keeps(acting.id(), one.id(), today))
                .findFirst());
        if (found.isEmpty()) {
            return Optional.of(Reason.of("certificates.not-mine"));
        }
        try {
            boolean person = found.get().holder() instanceof Holder.OfPerson;
            check.choose(List.of(found.get()), person ? Optional.of(acting) : Optional.empty());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.reason());
        }
    }

    /// Short transactions: the network is asked outside of them.
    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded()).hex();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }
}
