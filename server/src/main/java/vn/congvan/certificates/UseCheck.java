package vn.congvan.certificates;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.NameAbbreviation;
import vn.congvan.lawbook.Severity;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.trust.CertificateStanding;
import vn.congvan.trust.Trust;

/// Checks a registered certificate before it is used: our register's word, its time, its chain, its
/// authority's word, and whether it still names the appointment in force.
@Component
class UseCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Trust trust;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final NameReading names;
    private final Clock clock;

    UseCheck(Trust trust, Lawbook lawbook, Organisation organisation, NameReading names, Clock clock) {
        this.trust = trust;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.names = names;
        this.clock = clock;
    }

    /// The one of these that may be used now: the first good one, else the refusal of the first.
    Usable choose(List<RegisteredCertificate> registered, Optional<Post> signer) {
        Refusal first = null;
        for (RegisteredCertificate candidate : registered) {
            try {
                return check(candidate, signer);
            } catch (Refusal refusal) {
                first = first == null ? refusal : first;
            }
        }
        throw first == null ? Refusal.notAllowed(Reason.of("certificates.not-registered")) : first;
    }

    private Usable check(RegisteredCertificate registered, Optional<Post> signer) {
        switch (registered.state()) {
            case SUSPENDED -> throw refusal("certificates.suspended", registered);
            case REVOKED -> throw refusal("certificates.revoked", registered);
            case ACTIVE -> {}
        }
        CertificateStanding standing = trust.standing(registered.certificate());
        switch (standing.standing()) {
            case OUT_OF_TIME -> throw refusal("certificates.expired", registered);
            case REVOKED -> throw refusal("certificates.revoked", registered);
            case SUSPENDED -> throw refusal("certificates.suspended", registered);
            case UNTRUSTED -> throw refusal("certificates.not-trusted", registered);
            case UNDETERMINED ->
                throw Refusal.otherSide(
                        Reason.of("certificates.unchecked"), new IllegalStateException("no revocation status"));
            case GOOD -> {}
        }
        return new Usable(
                registered,
                standing.chain(),
                signer.flatMap(post -> formerAppointment(registered, post)).stream()
                        .toList());
    }

    /// Whether it is worth registering: its time is not over, its chain leads to whom we trust, and its authority
    /// has not taken it back. Where nobody answers, that is kept with it; before each signature it is asked anew.
    ///
    /// @throws Refusal `certificates.out-of-time`, `certificates.not-trusted`, `certificates.revoked-by-issuer`,
    ///     `certificates.suspended-by-issuer`
    RevocationAnswer toRegister(X509Certificate certificate) {
        var until = certificate.getNotAfter().toInstant();
        if (clock.instant().isAfter(until)) {
            throw Refusal.userMistake(Reason.of("certificates.out-of-time", "until", day(until)));
        }
        if (!trust.leadsToAnchor(certificate)) {
            throw Refusal.userMistake(Reason.of("certificates.not-trusted")
                    .with("issuer", SubjectNames.ofIssuer(certificate).name()));
        }
        RevocationAnswer answer = ask(certificate);
        return switch (answer.said()) {
            case REVOKED -> throw Refusal.userMistake(Reason.of("certificates.revoked-by-issuer"));
            case SUSPENDED -> throw Refusal.userMistake(Reason.of("certificates.suspended-by-issuer"));
            case GOOD, UNKNOWN -> answer;
        };
    }

    /// Asks the authority that issued it. A certificate whose time has not begun, or is over, is not asked about.
    RevocationAnswer ask(X509Certificate certificate) {
        Optional<Instant> now = Optional.of(clock.instant());
        return switch (trust.standing(certificate).standing()) {
            case GOOD -> new RevocationAnswer(RevocationAnswer.Said.GOOD, now);
            case REVOKED -> new RevocationAnswer(RevocationAnswer.Said.REVOKED, now);
            case SUSPENDED -> new RevocationAnswer(RevocationAnswer.Said.SUSPENDED, now);
            case UNDETERMINED, UNTRUSTED -> new RevocationAnswer(RevocationAnswer.Said.UNKNOWN, now);
            case OUT_OF_TIME -> RevocationAnswer.notAsked();
        };
    }

    private Refusal refusal(String code, RegisteredCertificate registered) {
        return Refusal.notAllowed(Reason.of(code, "until", day(registered.notAfter())));
    }

    private String day(Instant moment) {
        return DAY.format(LocalDate.ofInstant(moment, clock.getZone()));
    }

    private Optional<Reason> formerAppointment(RegisteredCertificate registered, Post post) {
        String agency = organisation.agency().name();
        boolean sameAgency = registered
                .organisation()
                .map(named -> names.alike(NameAbbreviation.In.AGENCY, named, agency))
                .orElse(true);
        boolean sameTitle = registered
                .title()
                .map(named -> names.alike(NameAbbreviation.In.POST, named, post.title()))
                .orElse(true);
        if (sameAgency && sameTitle) {
            return Optional.empty();
        }
        Reason reason = Reason.of("certificates.former-appointment")
                .with("namedTitle", registered.title().orElse("–"))
                .with("namedAgency", registered.organisation().orElse("–"))
                .with("title", post.title())
                .with("agency", agency);
        if (lawbook.certificateMismatch(LocalDate.now(clock)).severity() == Severity.BLOCKS) {
            throw Refusal.notAllowed(reason);
        }
        return Optional.of(reason);
    }
}
