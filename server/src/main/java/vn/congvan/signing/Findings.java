package vn.congvan.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TimestampType;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.SignatureFinding.State;
import vn.congvan.signing.changes.ChangesAfter;

/// Turns the engine's report into plain findings, one per signature.
final class Findings {
    private static final Set<SubIndication> DETERMINED = Set.of(
            SubIndication.REVOKED_NO_POE,
            SubIndication.REVOKED,
            SubIndication.HASH_FAILURE,
            SubIndication.SIG_CRYPTO_FAILURE,
            SubIndication.FORMAT_FAILURE,
            SubIndication.NOT_YET_VALID,
            SubIndication.EXPIRED);

    private static final Set<RevisionChange.Kind> ACTS = Set.of(
            RevisionChange.Kind.SIGNATURE, RevisionChange.Kind.SIGNATURE_FIELD, RevisionChange.Kind.FIELD_FILLED);

    private static final int MOST_SAID = 5;

    private final DiagnosticData data;
    private final SimpleReport report;
    private final Map<String, WrittenTimes> times;
    private final ChangesAfter changes;

    /// @param times the times written in and beside each signature, by field
    /// @param changes what came after each signature
    Findings(DiagnosticData data, SimpleReport report, Map<String, WrittenTimes> times, ChangesAfter changes) {
        this.data = data;
        this.report = report;
        this.times = times;
        this.changes = changes;
    }

    /// Said if the file is not what a time stamp over all of it was given for. A signature does not cover what came
    /// after it; only the time stamp does.
    List<Reason> brokenStamps() {
        boolean broken = data.getTimestampsByType(TimestampType.DOCUMENT_TIMESTAMP).stream()
                .anyMatch(stamp -> !stamp.isMessageImprintDataFound()
                        || !stamp.isMessageImprintDataIntact()
                        || !stamp.isSignatureIntact());
        return broken ? List.of(Reason.of("signing.time-stamp-broken")) : List.of();
    }

    List<SignatureFinding> all() {
        return data.getSignatures().stream()
                .sorted(Comparator.comparing(Findings::end))
                .map(this::finding)
                .toList();
    }

    private static Integer end(SignatureWrapper signature) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        if (revision == null || revision.getSignatureByteRange().size() != 4) {
            return 0;
        }
        return revision.getSignatureByteRange().get(2).intValue()
                + revision.getSignatureByteRange().get(3).intValue();
    }

    private SignatureFinding finding(SignatureWrapper signature) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        String field = revision == null ? "" : String.valueOf(revision.getFirstFieldName());
        CertificateWrapper certificate = signature.getSigningCertificate();
        Optional<Instant> stamped = stamped(signature);
        List<Reason> remarks = new ArrayList<>();
        List<RevisionChange> after = changes.after(field);
        boolean changed = after.stream().anyMatch(change -> !change.allowed());
        State state = changed ? State.INVALID : state(signature);
        remarks.add(cause(signature, state, certificate, changed));
        after.stream()
                .filter(change -> !change.allowed())
                .map(RevisionChange::said)
                .distinct()
                .limit(MOST_SAID)
                .forEach(remarks::add);
        String name = certificate == null ? "" : Objects.requireNonNullElse(certificate.getCommonName(), "");
        HolderKind holder = HolderKind.named(name);
        SignerRole role =
                FieldNames.role(field).orElse(holder == HolderKind.AGENCY ? SignerRole.SEAL : SignerRole.LEADER);
        return new SignatureFinding(
                field,
                state,
                role,
                holder,
                Optional.empty(),
                name,
                part(certificate == null ? null : certificate.getOrganizationName()),
                part(certificate == null ? null : certificate.getTitle()),
                times.getOrDefault(field, WrittenTimes.NONE).sensible(stamped, remarks),
                stamped,
                certificate != null && certificate.isTrustedChain() ? State.VALID : State.UNDETERMINED,
                revocation(certificate, state),
                integrity(signature),
                revision != null && revision.isSignatureByteRangeValid(),
                said(revision, after),
                after,
                remarks);
    }

    private static Optional<String> part(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private State state(SignatureWrapper signature) {
        Indication indication = report.getIndication(signature.getId());
        SubIndication sub = report.getSubIndication(signature.getId());
        if (indication == Indication.TOTAL_PASSED) {
            return State.VALID;
        }
        boolean broken = indication == Indication.TOTAL_FAILED
                || integrity(signature) == State.INVALID
                || sub == SubIndication.FORMAT_FAILURE;
        return broken || (sub != null && DETERMINED.contains(sub)) ? State.INVALID : State.UNDETERMINED;
    }

    private Reason cause(
            SignatureWrapper signature,
            State state,
            @org.jspecify.annotations.Nullable CertificateWrapper certificate,
            boolean changed) {
        if (state == State.VALID) {
            return Reason.of("signing.signature-valid");
        }
        SubIndication sub = report.getSubIndication(signature.getId());
        if (!bytesIntact(signature)) {
            return Reason.of("signing.bytes-changed");
        }
        if (!signature.isSignatureIntact()) {
            return Reason.of("signing.signature-of-another-key");
        }
        if (changed || sub == SubIndication.FORMAT_FAILURE) {
            return Reason.of("signing.changed-after-signing");
        }
        if (certificate != null && revoked(certificate)) {
            return Reason.of("signing.certificate-revoked");
        }
        if (certificate == null || !certificate.isTrustedChain()) {
            return Reason.of("signing.chain-unknown");
        }
        if (certificate.getCertificateRevocationData().isEmpty()) {
            return Reason.of("signing.revocation-unknown");
        }
        return Reason.of("signing.undetermined", "code", sub == null ? "-" : sub.name());
    }

    private static boolean revoked(CertificateWrapper certificate) {
        return certificate.getCertificateRevocationData().stream().anyMatch(one -> one.isRevoked());
    }

    private static State revocation(@org.jspecify.annotations.Nullable CertificateWrapper certificate, State state) {
        if (state == State.VALID) {
            return State.VALID;
        }
        if (certificate == null || certificate.getCertificateRevocationData().isEmpty()) {
            return State.UNDETERMINED;
        }
        return revoked(certificate) ? State.INVALID : State.VALID;
    }

    private static State integrity(SignatureWrapper signature) {
        return signature.isSignatureIntact() && bytesIntact(signature) ? State.VALID : State.INVALID;
    }

    private static boolean bytesIntact(SignatureWrapper signature) {
        return signature.getDigestMatchers().stream()
                .allMatch(matcher -> matcher.isDataFound() && matcher.isDataIntact());
    }

    private static Optional<Instant> stamped(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(stamp -> stamp.isSignatureIntact() && stamp.isMessageImprintDataIntact())
                .map(TimestampWrapper::getProductionTime)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
    }

    private static Reason said(
            @org.jspecify.annotations.Nullable PDFRevisionWrapper revision, List<RevisionChange> after) {
        boolean seen = revision != null
                && (!revision.getPdfUndefinedChanges().isEmpty()
                        || !revision.getPdfAnnotationChanges().isEmpty()
                        || !revision.getPdfVisualDifferenceConcernedPages().isEmpty()
                        || !revision.getPdfPageDifferenceConcernedPages().isEmpty());
        if (seen || after.stream().anyMatch(change -> !change.allowed())) {
            return Reason.of("signing.changes-not-permitted");
        }
        if (after.isEmpty()) {
            return Reason.of("signing.changes-none");
        }
        boolean acted = after.stream().map(RevisionChange::kind).anyMatch(ACTS::contains);
        return Reason.of(acted ? "signing.changes-filled-or-signed" : "signing.changes-preservation");
    }
}
