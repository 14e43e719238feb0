package vn.congvan.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.DocumentForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.Signed;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Evidence;
import vn.congvan.signing.KeptEvidence;
import vn.congvan.signing.Signing;
import vn.congvan.signing.Verdict;
import vn.congvan.signing.Weighing;

/// The check before reception: every PDF of the document is verified, the result and its evidence stored, and
/// its legal weight told by the rules of its own day, and kept. Verification happens outside any transaction
/// of ours.
@Component
class Checks {
    private final CheckRows rows;
    private final Signing signing;
    private final Evidence evidence;
    private final Weighing weighing;
    private final Lawbook lawbook;
    private final FormerPost formerPost;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Checks(
            CheckRows rows,
            Signing signing,
            Evidence evidence,
            Weighing weighing,
            Lawbook lawbook,
            FormerPost formerPost,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.signing = signing;
        this.evidence = evidence;
        this.weighing = weighing;
        this.lawbook = lawbook;
        this.formerPost = formerPost;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The newest stored check of each file.
    Map<Digest, Checked> stored(IncomingDocument document, List<Holding> files) {
        Map<Digest, CheckRows.Outcome> outcomes = rows.newest(document.id());
        var checks = new HashMap<Digest, Checked>();
        for (Holding file : files) {
            CheckRows.Outcome outcome = outcomes.get(file.digest());
            if (outcome != null) {
                checks.put(file.digest(), weighed(outcome, form(document, file)));
            }
        }
        return checks;
    }

    /// A document whose files are to be checked.
    record Pending(IncomingDocument document, List<Holding> files) {}

    /// Verifies every PDF that was not checked yet, or every one; the document itself first, for what goes along with
    /// it
    /// weighs what it weighs.
    void run(Pending pending, boolean again) {
        DocumentId id = pending.document().id();
        Map<Digest, CheckRows.Outcome> known = transactions.execute(_ -> rows.newest(id));
        Optional<LegalWeight> main = pending.files().stream()
                .filter(file -> file.role() == FileRole.RECEIVED)
                .map(Holding::digest)
                .flatMap(digest -> Optional.ofNullable(known.get(digest)).stream())
                .flatMap(outcome -> outcome.weighed().map(CheckRows.Weighed::weight).stream())
                .findFirst();
        List<Holding> due = pending.files().stream()
                .filter(file -> file.kind() == MediaKind.PDF)
                .filter(file -> again || !known.containsKey(file.digest()))
                .sorted(Comparator.comparing(file -> file.role() != FileRole.RECEIVED))
                .toList();
        for (Holding file : due) {
            LegalWeight weight = run(pending.document(), file, main);
            if (file.role() == FileRole.RECEIVED) {
                main = Optional.of(weight);
            }
        }
    }

    private LegalWeight run(IncomingDocument document, Holding held, Optional<LegalWeight> main) {
        Digest file = held.digest();
        Evidence.Found found = evidence.verify(file);
        Verdict verdict = found.verdict();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LegalWeight weight = weight(document, held, verdict, main, today);
        var outcome = new CheckRows.Outcome(
                verdict.light(),
                verdict.signed(),
                verdict.validlySigned(SignerRole.LEADER),
                verdict.validlySigned(SignerRole.SEAL),
                held.role() == FileRole.RECEIVED ? formerPost.warnings(verdict, document.fields()) : List.of(),
                Optional.of(new CheckRows.Weighed(weight, lawbook.edition(today))),
                now);
        byte[] json = signing.reportJson(verdict);
        byte[] html = signing.reportHtml(verdict);
        transactions.executeWithoutResult(_ -> {
            rows.keep(document.id(), file, outcome, json, html);
            evidence.keep(found, KeptEvidence.Occasion.RECEPTION);
        });
        return weight;
    }

    /// By the rules of the document's own day, or of today where it claims one that has not come.
    private LegalWeight weight(
            IncomingDocument document, Holding held, Verdict verdict, Optional<LegalWeight> main, LocalDate today) {
        LocalDate own = document.fields().issuedOn();
        LocalDate day = own.isAfter(today) ? today : own;
        DocumentForm form = form(document, held, verdict);
        return form == DocumentForm.SEPARATE_APPENDIX && main.isPresent()
                ? weighing.ofAppendix(verdict, main.get(), day)
                : weighing.of(verdict, form, day);
    }

    private Checked weighed(CheckRows.Outcome outcome, DocumentForm form) {
        LocalDate day = LocalDate.ofInstant(outcome.at(), clock.getZone());
        return new Checked(
                outcome.light(),
                outcome.signed(),
                outcome.signedByPerson(),
                outcome.signedByAgency(),
                outcome.warnings(),
                outcome.weighed()
                        .map(CheckRows.Weighed::weight)
                        .orElseGet(() -> lawbook.legalWeight(
                                form, signed(outcome.signedByPerson()), signed(outcome.signedByAgency()), day)),
                outcome.weighed().map(CheckRows.Weighed::law),
                outcome.at());
    }

    private static Signed signed(boolean validly) {
        return validly ? Signed.VALID : Signed.MISSING;
    }

    /// Digitised paper keeps the sign of its original: that it is a copy stands in the agency's signature.
    private DocumentForm form(IncomingDocument document, Holding file, Verdict verdict) {
        DocumentForm form = form(document, file);
        return form == DocumentForm.ORIGINAL && verdict.byAgencyAtCorner() ? DocumentForm.COPY : form;
    }

    /// A copy says so in its ký hiệu (`SY-UBND`); what goes along in a file of its own is a separate
    /// appendix.
    private DocumentForm form(IncomingDocument document, Holding file) {
        if (file.role() != FileRole.RECEIVED) {
            return DocumentForm.SEPARATE_APPENDIX;
        }
        boolean copy = lawbook.numbering(LocalDate.now(clock)).copies().stream()
                .anyMatch(form -> document.fields().notation().startsWith(form.form() + "-"));
        return copy ? DocumentForm.COPY : DocumentForm.ORIGINAL;
    }
}
