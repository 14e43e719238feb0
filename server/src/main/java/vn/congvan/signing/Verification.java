package vn.congvan.signing;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congvan.certificates.SubjectNames;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.files.CrossReferenceSize;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.signing.SignatureFinding.State;
import vn.congvan.signing.changes.ChangesAfter;

/// Verifies one file: the engine with the strict policy, our own checks of the build, the expected names and
/// texts, and that the file extends its earlier revisions bit for bit.
final class Verification {
    /// Counts the editions of our own checks: raise it when the same file would be judged otherwise than before.
    static final int CHECKS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final CertificateVerifier verifier;
    private final Instant at;
    private final Optional<Consumer<Tokens>> evidence;

    Verification(CertificateVerifier verifier, Instant at) {
        this.verifier = verifier;
        this.at = at;
        this.evidence = Optional.empty();
    }

    /// @param evidence gets what the verdict rests on, if the file can be read
    Verification(CertificateVerifier verifier, Instant at, Consumer<Tokens> evidence) {
        this.verifier = verifier;
        this.at = at;
        this.evidence = Optional.of(evidence);
    }

    /// @param earlier the earlier revisions' bytes
    Verdict verify(byte[] file, Expectation expectation, List<byte[]> earlier) {
        Digest digest = Digest.of(file);
        List<SignatureFinding> findings;
        List<Reason> faults = new ArrayList<>();
        List<SignedRevision> revisions;
        FormState form;
        Shape shape;
        try {
            CrossReferenceSize.check(file);
            revisions = FormState.revisions(file);
            faults.addAll(new WrittenSignatures(file).faults(revisions));
            ChangesAfter changes = changes(file, revisions);
            Findings engine = findings(file, changes);
            findings = engine.all();
            faults.addAll(engine.brokenStamps());
            faults.addAll(notJudged(file, revisions, findings));
            faults.addAll(changedAfterStamps(revisions, findings, changes));
            form = FormState.read(file, file.length);
            Expectation shaped = shaped(form, expectation);
            shape = shaped.shape();
            if (shape != Shape.ANY) {
                var build = new BuildCheck(file, shaped);
                faults.addAll(build.faults());
                faults.addAll(unreported(findings, build));
                // Only our build protects what a field says of itself.
                findings = inCapacities(findings, form);
            }
            faults.addAll(names(findings, expectation));
            faults.addAll(CornerCheck.faults(file, findings));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // What is nested a hundred thousand deep, or unpacks to a mountain, is made to end the reader.
            LOG.info("A file could not be verified: {}", e.toString());
            return unreadable(digest);
        }
        boolean whole = !revisions.isEmpty() && revisions.getLast().end() == file.length;
        boolean filling = shape == Shape.NUMBERED;
        if (!revisions.isEmpty() && !whole && !filling) {
            faults.add(Reason.of("signing.bytes-after-last-signature"));
        }
        if (earlier.stream().anyMatch(revision -> !startsWith(file, revision))) {
            faults.add(Reason.of("signing.not-our-revision"));
        }
        boolean archived = !revisions.isEmpty() && revisions.getLast().timeStamp();
        List<String> missing = missing(form);
        var found = new Verdict(
                light(findings, faults),
                digest,
                at,
                findings,
                missing,
                form.onPaper(),
                whole,
                archived,
                faults.stream().distinct().toList());
        boolean asked = expectation.shape() == Shape.ANY && !findings.isEmpty();
        return concluded(found, asked ? waiting(form, missing) : List.of());
    }

    private Verdict unreadable(Digest digest) {
        return new Verdict(
                Light.RED, digest, at, List.of(), List.of(), 0, false, false, List.of(Reason.of("signing.unreadable")));
    }

    /// The fields in which a person or an agency has yet to sign, an initial left out: whoever did not give one has
    /// approved without.
    private static List<String> missing(FormState form) {
        return form.fields().entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("Sig")
                        && !entry.getValue().signed())
                .filter(entry -> FieldNames.role(entry.getKey()).isPresent()
                        || entry.getValue().visible())
                .map(Map.Entry::getKey)
                .filter(name -> !InitialField.isName(name))
                .toList();
    }

    /// What is said of a file that somebody else sends before all have signed it.
    private static List<Reason> waiting(FormState form, List<String> missing) {
        long all = form.fields().entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("Sig"))
                .filter(entry -> FieldNames.role(entry.getKey()).isPresent() || missing.contains(entry.getKey()))
                .filter(entry -> !InitialField.isName(entry.getKey()))
                .count();
        List<Reason> said = new ArrayList<>();
        if (!missing.isEmpty()) {
            said.add(Reason.of("signing.not-all-signed", "missing", missing.size())
                    .with("all", all));
        }
        String who = missing.stream()
                .flatMap(name -> form.field(name).flatMap(FormState.Field::words).stream())
                .collect(Collectors.joining(", "));
        if (!who.isEmpty()) {
            said.add(Reason.of("signing.not-signed-by", "who", who));
        }
        if (form.onPaper() > 0) {
            said.add(Reason.of("signing.others-on-paper", "count", form.onPaper()));
        }
        return said;
    }

    private static List<SignatureFinding> inCapacities(List<SignatureFinding> findings, FormState form) {
        return findings.stream()
                .map(found -> found.in(form.field(found.field())
                        .filter(_ -> FieldNames.isPerson(found.field()))
                        .flatMap(FormState.Field::words)))
                .toList();
    }

    /// With the light and the sentences for the whole.
    ///
    /// @param waiting what is to be said of signatures that are not there yet
    private static Verdict concluded(Verdict found, List<Reason> waiting) {
        List<Reason> remarks = new ArrayList<>(found.remarks());
        Light light = found.light() == Light.GREEN && !waiting.isEmpty() ? Light.AMBER : found.light();
        remarks.addAll(waiting);
        if (found.signatures().isEmpty() && found.light() == Light.AMBER) {
            remarks.add(Reason.of("signing.unsigned"));
        } else if (light == Light.GREEN) {
            remarks.add(Reason.of("signing.all-valid"));
        } else if (found.light() == Light.AMBER) {
            remarks.add(Reason.of("signing.not-all-determined"));
        } else if (found.light() == Light.RED && found.remarks().isEmpty()) {
            remarks.add(Reason.of("signing.a-signature-is-invalid"));
        }
        return new Verdict(
                light,
                found.file(),
                found.at(),
                found.signatures(),
                found.missing(),
                found.onPaper(),
                found.wholeFileCovered(),
                found.archiveTimeStamped(),
                remarks);
    }

    private static Light light(List<SignatureFinding> findings, List<Reason> faults) {
        if (!faults.isEmpty() || findings.stream().anyMatch(found -> found.state() == State.INVALID)) {
            return Light.RED;
        }
        boolean all = findings.stream().allMatch(found -> found.state() == State.VALID);
        return all && !findings.isEmpty() ? Light.GREEN : Light.AMBER;
    }

    /// What stands in a field as a signature and is none, or was judged by nobody.
    private static List<Reason> notJudged(
            byte[] file, List<SignedRevision> revisions, List<SignatureFinding> findings) {
        List<String> judged = findings.stream().map(SignatureFinding::field).toList();
        boolean all = revisions.stream()
                .allMatch(one ->
                        one.end() > 0 && one.end() <= file.length && (one.timeStamp() || judged.contains(one.field())));
        return all ? List.of() : List.of(Reason.of("signing.other-signatures"));
    }

    /// A change that no signature is told of, for what was signed is a time stamp, or calls itself one now.
    private static List<Reason> changedAfterStamps(
            List<SignedRevision> revisions, List<SignatureFinding> findings, ChangesAfter changes) {
        List<String> told = findings.stream().map(SignatureFinding::field).toList();
        boolean changed = revisions.stream()
                .filter(one -> !told.contains(one.field()))
                .anyMatch(one -> !changes.after(one.field()).stream().allMatch(RevisionChange::allowed));
        return changed ? List.of(Reason.of("signing.changed-after-signing")) : List.of();
    }

    private static ChangesAfter changes(byte[] file, List<SignedRevision> revisions) throws IOException {
        return ChangesAfter.of(
                file,
                revisions.stream()
                        .filter(one -> one.end() > 0 && one.end() <= file.length)
                        .map(one -> new ChangesAfter.Revision(one.field(), one.end()))
                        .toList());
    }

    private Findings findings(byte[] file, ChangesAfter changes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("nobody waits for the verdict any longer");
        }
        var validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setPdfObjFactory(comparing(changes));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        if (evidence.isPresent()) {
            validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_ALL);
        }
        Reports reports = validator.validateDocument(StrictPolicy.load());
        DiagnosticData data = reports.getDiagnosticData();
        evidence.ifPresent(taken -> taken.accept(Tokens.of(data)));
        return new Findings(data, reports.getSimpleReport(), writtenTimes(file), changes);
    }

    /// Pictures of the pages are compared besides, unless something that is not permitted was found already: a picture
    /// can be made to take for ever to draw.
    private static IPdfObjFactory comparing(ChangesAfter changes) {
        var factory = new PdfBoxNativeObjectFactory();
        if (!changes.allAllowed()) {
            var pictures = new DefaultPdfDifferencesFinder();
            pictures.setMaximalPagesAmountForVisualComparison(0);
            factory.setPdfDifferencesFinder(pictures);
        }
        return factory;
    }

    private static Map<String, WrittenTimes> writtenTimes(byte[] file) throws IOException {
        Map<String, WrittenTimes> times = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDSignatureField field : document.getSignatureFields()) {
                PDSignature signature = field.getSignature();
                if (signature != null) {
                    times.put(field.getFullyQualifiedName(), WrittenTimes.of(signature));
                }
            }
        }
        return times;
    }

    /// A file that bears our own fields is judged by its build even if nothing in particular is expected.
    private static Expectation shaped(FormState form, Expectation expectation) {
        if (expectation.shape() != Shape.ANY) {
            return expectation;
        }
        Hands hands = Hands.of(form);
        boolean ours =
                hands.several() || (!hands.seals().isEmpty() && !form.texts().isEmpty());
        if (!ours) {
            return expectation;
        }
        boolean initialled = anySigned(
                form,
                form.fields().keySet().stream().filter(InitialField::isName).toList());
        boolean sealed = anySigned(form, hands.seals());
        boolean signed = anySigned(form, hands.persons());
        boolean filled = form.texts().stream()
                .filter(name -> !name.equals(FieldNames.URGENCY))
                .anyMatch(
                        name -> form.field(name).flatMap(FormState.Field::value).isPresent());
        if (!sealed && !signed) {
            return initialled ? expectation.withShape(Shape.INITIALLED) : expectation;
        }
        return expectation.withShape(sealed ? Shape.SEALED : filled ? Shape.NUMBERED : Shape.SIGNED);
    }

    private static boolean anySigned(FormState form, List<String> names) {
        return names.stream()
                .anyMatch(name -> form.field(name).map(FormState.Field::signed).orElse(false));
    }

    /// A signature that stands in its field but that the engine does not report is none.
    private static List<Reason> unreported(List<SignatureFinding> findings, BuildCheck build) {
        List<String> reported =
                findings.stream().map(SignatureFinding::field).distinct().toList();
        return build.expects(reported) ? List.of() : List.of(Reason.of("signing.other-signatures"));
    }

    private static List<Reason> names(List<SignatureFinding> findings, Expectation expectation) {
        List<Reason> faults = new ArrayList<>();
        expectation
                .signer()
                .filter(_ -> expectation.shape() != Shape.INITIALLED)
                .ifPresent(name -> {
                    if (!bears(findings, FieldNames.LEADER, name)) {
                        faults.add(Reason.of("signing.other-signer"));
                    }
                });
        for (ExpectedInitial initial : expectation.initials().orElse(List.of())) {
            if (!bears(findings, initial.field(), initial.signer())) {
                faults.add(Reason.of("signing.other-initial"));
            }
        }
        boolean sealed = expectation.shape() == Shape.SEALED || expectation.shape() == Shape.ISSUED;
        expectation.authority().filter(_ -> sealed).ifPresent(name -> {
            if (!sealOf(findings, FieldNames.SEAL, name)) {
                faults.add(Reason.of("signing.other-authority"));
            }
        });
        for (ExpectedHand hand : expectation.hands().orElse(List.of())) {
            if (FieldNames.isSeal(hand.field()) && !sealOf(findings, hand.field(), hand.name())) {
                faults.add(Reason.of("signing.other-authority"));
            }
            if (FieldNames.isPerson(hand.field()) && !bears(findings, hand.field(), hand.name())) {
                faults.add(Reason.of("signing.other-signer"));
            }
        }
        return faults;
    }

    private static boolean bears(List<SignatureFinding> findings, String field, String name) {
        return findings.stream()
                .anyMatch(found -> found.field().equals(field) && SubjectNames.same(found.signer(), name));
    }

    /// One seal serves several authorities: the chairman's documents bear the committee's. Its name then
    /// stands in the authority's.
    private static boolean sealOf(List<SignatureFinding> findings, String field, String authority) {
        return findings.stream()
                .filter(found -> found.field().equals(field) && !found.signer().isBlank())
                .anyMatch(found -> SubjectNames.within(found.signer(), authority));
    }

    private static boolean startsWith(byte[] file, byte[] revision) {
        return file.length >= revision.length
                && Arrays.mismatch(file, 0, revision.length, revision, 0, revision.length) < 0;
    }

    /// The state of the signature in one field.
    static Optional<SignatureFinding> of(Verdict verdict, String field) {
        return verdict.signatures().stream()
                .filter(found -> found.field().equals(field))
                .findFirst();
    }
}
