package vn.congvan.signing;

import eu.europa.esig.dss.model.DSSException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Usable;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.trust.Trust;

/// The two steps of a signature: the order, and what is done with the answer. Only the request is kept
/// between them.
@Component
class Orders {
    static final String NO_REVOCATION_DATA = "signing.no-revocation-data";

    private final RequestRows rows;
    private final Content content;
    private final Trust trust;
    private final OrderSeals seals;
    private final OpenSteps steps = new OpenSteps();
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final SigningSettings settings;
    private final Clock clock;

    Orders(
            RequestRows rows,
            Content content,
            Trust trust,
            OrderSeals seals,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            SigningSettings settings,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.trust = trust;
        this.seals = seals;
        this.events = events;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is ordered.
    ///
    /// @param field the prepared field, in which the role signs
    /// @param agency whose name the signer's desk shows
    record Wanted(
            DocumentId document,
            SignerRole role,
            String field,
            Digest base,
            Digest image,
            Usable usable,
            String agency,
            String title,
            Optional<FilledTexts> texts) {}

    SignOrder order(Wanted wanted) {
        byte[] base = content.read(wanted.base());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = SigningPlan.over(
                base,
                wanted.field(),
                content.read(wanted.image()),
                now,
                wanted.usable().chain());
        TwoStepSignature.ToBeSigned step = engine().prepare(base, plan);
        var request = new SignRequest(
                TimeOrderedId.next(),
                wanted.document(),
                wanted.role(),
                wanted.field(),
                Acting.person().post(),
                wanted.base(),
                step.documentDigest(),
                wanted.image(),
                plan.chain(),
                now,
                wanted.texts(),
                wanted.usable().warnings(),
                now.plus(settings.orderLifetime()),
                Optional.empty());
        transactions.executeWithoutResult(_ -> {
            rows.insert(request, now);
            events.publishEvent(new SignatureMade("ordered", request, details(request)));
        });
        steps.keep(request.id(), base.length, step);
        var order = new SignOrder(
                request.id().toString(),
                wanted.agency(),
                wanted.title(),
                wanted.role().name(),
                step.documentDigest().hex(),
                Base64.getEncoder().encodeToString(step.signedAttributes()),
                TwoStepSignature.algorithm(plan).getJCEId(),
                wanted.usable().registered().sha256(),
                request.expiresAt().atZone(clock.getZone()).toOffsetDateTime().toString());
        return seals.seal(order, wanted.document(), wanted.base(), wanted.field());
    }

    SignedFile complete(String requestId, SignerRole role, byte[] signatureValue) {
        SignRequest request = find(requestId, role);
        Digest value = Digest.of(signatureValue);
        if (request.done().isPresent()) {
            return doneBefore(request, value);
        }
        if (clock.instant().isAfter(request.expiresAt())) {
            throw Refusal.conflict(Reason.of("signing.request-expired"));
        }
        byte[] file = sign(request, signatureValue);
        Verdict verdict = checked(request, file);
        Instant stamped = Verification.of(verdict, request.field())
                .flatMap(SignatureFinding::timeStampedAt)
                .orElseThrow(() -> noTimeStamp(new IllegalStateException("no time stamp in the signature")));
        var done = new SignRequest.Done(value, content.store(file), stamped);
        boolean first = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ours = rows.finish(request.id(), done);
            if (ours) {
                events.publishEvent(new SignatureMade("completed", request, details(request)));
            }
            return ours;
        }));
        return first ? result(request, done) : doneBefore(find(requestId, role), value);
    }

    /// The same answer again, later or at the same time, has the same result.
    private static SignedFile doneBefore(SignRequest request, Digest value) {
        SignRequest.Done done = request.done()
                .filter(made -> made.value().equals(value))
                .orElseThrow(() -> Refusal.conflict(Reason.of("signing.request-used")));
        return result(request, done);
    }

    private SignRequest find(String requestId, SignerRole role) {
        UUID id;
        try {
            id = UUID.fromString(requestId);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(Reason.of("signing.request-unknown"));
        }
        return Objects.requireNonNull(transactions.execute(_ -> rows.find(id)))
                .filter(found -> found.role() == role)
                .filter(found -> found.post().equals(Acting.person().post()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("signing.request-unknown")));
    }

    private byte[] sign(SignRequest request, byte[] signatureValue) {
        byte[] base = content.read(request.base());
        var plan = SigningPlan.over(
                base, request.field(), content.read(request.image()), request.signingTime(), request.chain());
        TwoStepSignature engine = engine();
        TwoStepSignature.ToBeSigned step = steps.take(request.id()).orElseGet(() -> engine.prepare(base, plan));
        if (!step.documentDigest().equals(request.documentDigest())) {
            throw Refusal.conflict(Reason.of("signing.request-expired"));
        }
        if (!fits(plan, step.signedAttributes(), signatureValue)) {
            throw Refusal.userMistake(Reason.of("signing.signature-wrong"));
        }
        try {
            return engine.complete(base, step, plan, signatureValue);
        } catch (DSSException e) {
            throw noTimeStamp(e);
        }
    }

    private static Refusal noTimeStamp(Exception cause) {
        return Refusal.otherSide(Reason.of("signing.no-time-stamp"), cause);
    }

    private static boolean fits(SigningPlan plan, byte[] signedAttributes, byte[] signatureValue) {
        try {
            Signature check =
                    Signature.getInstance(TwoStepSignature.algorithm(plan).getJCEId());
            check.initVerify(plan.certificate());
            check.update(signedAttributes);
            return check.verify(signatureValue);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Verdict checked(SignRequest request, byte[] file) {
        Expectation expectation = Expectation.of(
                switch (request.role()) {
                    case INITIAL -> Shape.INITIALLED;
                    case LEADER -> Shape.SIGNED;
                    case SEAL -> Shape.SEALED;
                });
        if (request.texts().isPresent()) {
            expectation = expectation.withTexts(request.texts().get());
        }
        Verdict verdict = new Verification(trust.verifier(), clock.instant())
                .verify(file, expectation, List.of(content.read(request.base())));
        Unfit.unlessGreen(verdict, NO_REVOCATION_DATA);
        return verdict;
    }

    private TwoStepSignature engine() {
        return new TwoStepSignature(trust.verifier(), trust.timeStamps());
    }

    private static SignedFile result(SignRequest request, SignRequest.Done done) {
        return new SignedFile(
                done.file(),
                request.role(),
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

    private static Map<String, String> details(SignRequest request) {
        String warnings =
                String.join(" ", request.warnings().stream().map(Reason::code).toList());
        return Map.of(
                "role", request.role().name(),
                "base", request.base().hex(),
                "certificate", sha256(request.chain().getFirst()),
                "warnings", warnings);
    }
}
