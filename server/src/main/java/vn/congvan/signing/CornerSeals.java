package vn.congvan.signing;

import eu.europa.esig.dss.model.DSSException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.SubjectNames;
import vn.congvan.certificates.Usable;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.files.Fonts;
import vn.congvan.lawbook.CornerSealRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignerRole;
import vn.congvan.trust.Trust;

/// The agency's own signature on what nobody else signs: appendices in files of their own, copies and
/// digitised paper (Nghị định 30/2020, Phụ lục I, Phần I Mục II điểm 8, Phần II Mục I; Điều 33 khoản 2). It
/// stands at the top right of the first page, without picture. As in {@link Signing}: two steps, no key here,
/// each step makes a new file; call these methods outside of long transactions.
@Service
public class CornerSeals {
    private final CornerRows rows;
    private final Content content;
    private final Certificates certificates;
    private final Trust trust;
    private final Raising raising;
    private final OrderSeals seals;
    private final Fonts fonts;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final SigningSettings settings;
    private final Clock clock;

    CornerSeals(
            CornerRows rows,
            Content content,
            Certificates certificates,
            Trust trust,
            Raising raising,
            OrderSeals seals,
            Fonts fonts,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            SigningSettings settings,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.certificates = certificates;
        this.trust = trust;
        this.raising = raising;
        this.seals = seals;
        this.fonts = fonts;
        this.lawbook = lawbook;
        this.events = events;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes the file for the signature: with its empty field, as large as these words need.
    ///
    /// @throws Refusal `signing.already-signed`, `signing.not-a-pdf`
    public Digest prepare(Digest pdf, CornerText text) {
        CornerSealRule rule = rule(text);
        byte[] file = content.read(pdf);
        return content.store(
                CornerField.prepare(file, words(rule, text, clock.instant()), rule.size(), fonts.serif(false, false)));
    }

    /// Orders the signature, for the clerk to whom the agency's device is assigned (Điều 32 khoản 2).
    ///
    /// @throws Refusal `signing.not-the-clerk`, `signing.not-prepared`, and those of {@link
    ///     Certificates#ofAuthority}
    public SignOrder order(CornerOrder wanted) {
        if (!Acting.person().post().equals(wanted.clerk())) {
            throw Refusal.notAllowed(Reason.of("signing.not-the-clerk"));
        }
        Usable usable = certificates.ofAuthority(wanted.authority(), wanted.clerk());
        byte[] base = content.read(wanted.prepared());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CornerSealRule rule = rule(wanted.text());
        CornerPlan plan = plan(base, words(rule, wanted.text(), now), rule.size(), now, usable.chain());
        TwoStepSignature.ToBeSigned step = engine().prepare(base, plan.parameters());
        var request = new CornerRequest(
                TimeOrderedId.next(),
                wanted.document(),
                wanted.part(),
                wanted.clerk(),
                wanted.prepared(),
                step.documentDigest(),
                plan.words(),
                plan.size(),
                plan.chain(),
                now,
                usable.warnings(),
                now.plus(settings.orderLifetime()),
                Optional.empty());
        transactions.executeWithoutResult(_ -> {
            rows.insert(request, now);
            events.publishEvent(new CornerSignatureMade("ordered", request, details(request)));
        });
        var order = new SignOrder(
                request.id().toString(),
                wanted.authority().name(),
                wanted.title(),
                SignerRole.SEAL.name(),
                step.documentDigest().hex(),
                Base64.getEncoder().encodeToString(step.signedAttributes()),
                TwoStepSignature.algorithm(plan.certificate()).getJCEId(),
                usable.registered().sha256(),
                request.expiresAt().atZone(clock.getZone()).toOffsetDateTime().toString());
        return seals.seal(order, wanted.document(), wanted.prepared(), FieldNames.CORNER);
    }

    /// Puts the signature into the file, with a time stamp, and verifies the result strictly. The same request
    /// and value may be given again, with the same result.
    ///
    /// @throws Refusal as {@link Signing#completeSeal}
    public SignedFile complete(String requestId, byte[] signatureValue) {
        CornerRequest request = find(requestId);
        Digest value = Digest.of(signatureValue);
        if (request.done().isPresent()) {
            return doneBefore(request, value);
        }
        if (clock.instant().isAfter(request.expiresAt())) {
            throw Refusal.conflict(Reason.of("signing.request-expired"));
        }
        byte[] base = content.read(request.base());
        byte[] file = sign(base, request, signatureValue);
        Verdict verdict =
                new Verification(trust.verifier(), clock.instant()).verify(file, Expectation.any(), List.of(base));
        Unfit.unlessGreen(verdict, Orders.NO_REVOCATION_DATA);
        Instant stamped = verdict.signatures().getFirst().timeStampedAt().orElseThrow(CornerSeals::noTimeStamp);
        var done = new SignRequest.Done(value, content.store(file), stamped);
        boolean first = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ours = rows.finish(request.id(), done);
            if (ours) {
                events.publishEvent(new CornerSignatureMade("completed", request, details(request)));
            }
            return ours;
        }));
        return first ? result(request, done) : doneBefore(find(requestId), value);
    }

    private byte[] sign(byte[] base, CornerRequest request, byte[] signatureValue) {
        CornerPlan plan = plan(base, request.words(), request.size(), request.signingTime(), request.chain());
        TwoStepSignature engine = engine();
        TwoStepSignature.ToBeSigned step = engine.prepare(base, plan.parameters());
        if (!step.documentDigest().equals(request.documentDigest())) {
            throw Refusal.conflict(Reason.of("signing.request-expired"));
        }
        if (!fits(plan.certificate(), step.signedAttributes(), signatureValue)) {
            throw Refusal.userMistake(Reason.of("signing.signature-wrong"));
        }
        try {
            return engine.complete(base, step, plan.certificate(), signatureValue);
        } catch (DSSException e) {
            throw Refusal.otherSide(Reason.of("signing.no-time-stamp"), e);
        }
    }

    /// Adds everything needed for verifying later and a last time stamp over the whole file (PAdES LTA).
    ///
    /// @throws Refusal `signing.no-time-stamp`, `signing.no-revocation-data`: the document waits
    public Digest raise(Digest signed) {
        return raising.raiseCorner(signed);
    }

    /// Verifies a file signed at the corner before something is built on it: the signature is good, is of this
    /// authority, and nothing else is in the file.
    ///
    /// @throws Refusal the reason of an invalid signature or a changed file
    public void mustHold(Digest file, IssuingAuthority authority) {
        Verdict verdict = new Verification(trust.verifier(), clock.instant())
                .verify(content.read(file), Expectation.any(), List.of());
        Unfit.unlessGreen(verdict, Orders.NO_REVOCATION_DATA);
        boolean ofAuthority = verdict.signatures().stream()
                .filter(found -> found.field().equals(FieldNames.CORNER))
                .anyMatch(found -> SubjectNames.within(found.signer(), authority.name()));
        if (!ofAuthority) {
            throw Refusal.conflict(Reason.of("signing.other-authority"));
        }
    }

    private CornerSealRule rule(CornerText text) {
        return lawbook.cornerSeal(text.kind(), LocalDate.now(clock));
    }

    private String words(CornerSealRule rule, CornerText text, Instant at) {
        return rule.words(text.cells(), at.atZone(clock.getZone()));
    }

    private CornerPlan plan(byte[] base, String words, float size, Instant time, List<X509Certificate> chain) {
        return new CornerPlan(
                Places.find(base, FieldNames.CORNER), words, size, fonts.serif(false, false), time, chain);
    }

    private CornerRequest find(String requestId) {
        UUID id;
        try {
            id = UUID.fromString(requestId);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        return Objects.requireNonNull(transactions.execute(_ -> rows.find(id)))
                .filter(found -> found.post().equals(Acting.person().post()))
                .orElseThrow(CornerSeals::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("signing.request-unknown"));
    }

    private static Refusal noTimeStamp() {
        return Refusal.otherSide(
                Reason.of("signing.no-time-stamp"), new IllegalStateException("no time stamp in the signature"));
    }

    private static SignedFile doneBefore(CornerRequest request, Digest value) {
        SignRequest.Done done = request.done()
                .filter(made -> made.value().equals(value))
                .orElseThrow(() -> Refusal.conflict(Reason.of("signing.request-used")));
        return result(request, done);
    }

    private static boolean fits(X509Certificate certificate, byte[] signedAttributes, byte[] signatureValue) {
        try {
            Signature check = Signature.getInstance(
                    TwoStepSignature.algorithm(certificate).getJCEId());
            check.initVerify(certificate);
            check.update(signedAttributes);
            return check.verify(signatureValue);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private TwoStepSignature engine() {
        return new TwoStepSignature(trust.verifier(), trust.timeStamps());
    }

    private static SignedFile result(CornerRequest request, SignRequest.Done done) {
        return new SignedFile(
                done.file(),
                SignerRole.SEAL,
                request.signingTime(),
                done.timeStampedAt(),
                sha256(request.chain().getFirst()),
                request.warnings());
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded()).hex();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    private static Map<String, String> details(CornerRequest request) {
        return Map.of(
                "role", SignerRole.SEAL.name(),
                "base", request.base().hex(),
                "part", request.part().toString(),
                "certificate", sha256(request.chain().getFirst()),
                "warnings",
                        String.join(
                                " ",
                                request.warnings().stream().map(Reason::code).toList()));
    }
}
