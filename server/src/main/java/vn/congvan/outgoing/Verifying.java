package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.form.UrgencyBox;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.FilledTexts;
import vn.congvan.signing.Signing;
import vn.congvan.signing.Verdict;

/// Verifies the newest revision of a document against what the register and its earlier revisions say it must
/// be.
@Component
class Verifying {
    private final Reading reading;
    private final VersionRows versions;
    private final Parties parties;
    private final Jointly jointly;
    private final Signing signing;
    private final SignerSheet sheet;
    private final TransactionTemplate transactions;

    Verifying(
            Reading reading,
            VersionRows versions,
            Parties parties,
            Jointly jointly,
            Signing signing,
            SignerSheet sheet,
            TransactionTemplate transactions) {
        this.reading = reading;
        this.versions = versions;
        this.parties = parties;
        this.jointly = jointly;
        this.signing = signing;
        this.sheet = sheet;
        this.transactions = transactions;
    }

    byte[] report(DocumentId id, boolean html) {
        Verdict verdict = verdict(reading.shown(id, "verification"), false);
        return html ? signing.reportHtml(verdict) : signing.reportJson(verdict);
    }

    Verdict verdict(DocumentId id) {
        return verdict(reading.looked(id), false);
    }

    Verdict anew(DocumentId id) {
        return verdict(reading.shown(id, "verification"), true);
    }

    private Verdict verdict(OutgoingDocument document, boolean anew) {
        Optional<JointSheet> joint = transactions
                .execute(_ -> jointly.sheet(document.id()))
                .filter(_ -> document.leader().signed().isPresent());
        Expectation own = transactions.execute(_ -> expectation(parties.of(document)));
        Expectation expectation =
                joint.map(sheet -> own.withHands(sheet.hands())).orElse(own);
        Digest newest = joint.filter(_ -> document.seal().issued().isEmpty())
                .map(JointSheet::file)
                .orElseGet(() -> newest(document));
        return anew ? signing.shownAnew(newest, expectation) : signing.shown(newest, expectation);
    }

    private Digest newest(OutgoingDocument document) {
        return revisions(document)
                .reduce((_, later) -> later)
                .orElseGet(() -> transactions
                        .execute(_ -> versions.get(document.id(), document.version()))
                        .pdfDigest());
    }

    /// Where several sign, the file that waits for the next one counts as signed.
    private Stream<Digest> revisions(OutgoingDocument document) {
        Optional<Digest> signed =
                document.leader().signed().or(() -> sheet.list(document).flatMap(SignerList::file));
        return Stream.concat(
                document.initials().given().stream().map(Initials.Given::file),
                Stream.of(
                                signed,
                                document.seal().numbered(),
                                document.seal().sealed(),
                                document.seal().issued())
                        .flatMap(Optional::stream));
    }

    private Expectation expectation(Parties.Of whole) {
        OutgoingDocument document = whole.document();
        boolean signed = document.leader().signed().isPresent()
                || sheet.list(document).flatMap(SignerList::file).isPresent();
        if (!signed && !document.initials().any()) {
            return Expectation.any();
        }
        Expectation expectation = sheet.naming(
                        whole, Expectation.of(signed ? shape(document) : Expectation.Shape.INITIALLED))
                .withInitials(document.initials().expected())
                .withUrgency(UnderSignatures.box(document.decidedUrgency())
                        .map(UrgencyBox::words)
                        .orElse(""))
                .withRevisions(earlier(document));
        return document.seal()
                .sign()
                .map(sign -> expectation.withTexts(new FilledTexts(sign.printed(), sign.notation(), sign.date())))
                .orElse(expectation);
    }

    private List<Digest> earlier(OutgoingDocument document) {
        List<Digest> all = revisions(document).toList();
        return all.subList(0, all.size() - 1);
    }

    private Expectation.Shape shape(OutgoingDocument document) {
        boolean raised = !document.seal().issued().equals(document.seal().sealed());
        if (document.seal().issued().isPresent() && raised) {
            return Expectation.Shape.ISSUED;
        }
        if (document.seal().sealed().isPresent() && sheet.unsealed(document)) {
            return Expectation.Shape.SIGNED;
        }
        if (document.seal().sealed().isPresent()) {
            return Expectation.Shape.SEALED;
        }
        return document.seal().numbered().isPresent() ? Expectation.Shape.NUMBERED : Expectation.Shape.SIGNED;
    }
}
