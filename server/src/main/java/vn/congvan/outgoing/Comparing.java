package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.form.WrittenText;
import vn.congvan.outgoing.comparing.TextComparison;

/// Lays any two versions of a draft side by side: text word by word, fields, attachments.
@Service
public class Comparing {
    /// One side with its files.
    private record Found(Comparison.Side side, Optional<Version> version, Holding source, Holding pdf) {}

    private record Pair(OutgoingDocument document, Found older, Found newer) {}

    private final Reading reading;
    private final VersionRows versions;
    private final CheckoutRows asides;
    private final FieldChanges changes;
    private final Holdings holdings;
    private final Content content;
    private final TransactionTemplate transactions;

    Comparing(
            Reading reading,
            VersionRows versions,
            CheckoutRows asides,
            FieldChanges changes,
            Holdings holdings,
            Content content,
            TransactionTemplate transactions) {
        this.reading = reading;
        this.versions = versions;
        this.asides = asides;
        this.changes = changes;
        this.holdings = holdings;
        this.content = content;
        this.transactions = transactions;
    }

    /// Where both are DOCX, their own words are compared; else the words of the laid-out pages. The viewing is
    /// recorded.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.version-unknown`, and as for the document
    public Comparison compare(DocumentId id, ComparedSide older, ComparedSide newer) {
        Pair pair = transactions.execute(_ -> {
            OutgoingDocument document = reading.shown(id, "comparison");
            return new Pair(document, found(id, older), found(id, newer));
        });
        boolean written = docx(pair.older()) && docx(pair.newer());
        return new Comparison(
                pair.older().side(),
                pair.newer().side(),
                both(pair, (before, after) -> changes.fields(pair.document(), before, after)),
                both(pair, changes::attachments),
                TextComparison.of(text(pair.older(), written), text(pair.newer(), written)),
                !written);
    }

    /// What can be compared, in the order in which it came.
    @Transactional(readOnly = true)
    public List<Comparison.Side> sides(DocumentId id) {
        reading.looked(id);
        var sides = new java.util.ArrayList<Comparison.Side>();
        versions.of(id).forEach(version -> sides.add(side(version)));
        asides.aside(id).forEach(aside -> sides.add(side(aside)));
        return sides;
    }

    private interface Between<T> {
        List<T> of(Version before, Version after);
    }

    private <T> List<T> both(Pair pair, Between<T> between) {
        if (pair.older().version().isEmpty() || pair.newer().version().isEmpty()) {
            return List.of();
        }
        return transactions.execute(_ ->
                between.of(pair.older().version().get(), pair.newer().version().get()));
    }

    private static boolean docx(Found found) {
        return found.source().kind() == MediaKind.DOCX;
    }

    private List<String> text(Found found, boolean written) {
        return written
                ? WrittenText.ofDocx(content.read(found.source().digest()))
                : WrittenText.ofPdf(content.read(found.pdf().digest()));
    }

    private Found found(DocumentId id, ComparedSide asked) {
        return switch (asked) {
            case ComparedSide.OfVersion(int number) ->
                versions.of(id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(version -> new Found(
                                side(version), Optional.of(version), held(version.source()), held(version.pdf())))
                        .orElseThrow(() -> ComparedSide.unknown(asked.word()));
            case ComparedSide.Aside(var aside) ->
                asides.aside(id).stream()
                        .filter(kept -> kept.id().equals(aside))
                        .findFirst()
                        .map(kept -> new Found(side(kept), Optional.empty(), held(kept.source()), held(kept.pdf())))
                        .orElseThrow(() -> ComparedSide.unknown(asked.word()));
        };
    }

    private static Comparison.Side side(Version version) {
        return new Comparison.Side(
                new ComparedSide.OfVersion(version.number()),
                version.number(),
                version.byName(),
                version.at(),
                version.remark());
    }

    private static Comparison.Side side(CheckoutRows.Aside kept) {
        return new Comparison.Side(
                new ComparedSide.Aside(kept.id()), kept.basedOn(), kept.byName(), kept.at(), Optional.of(kept.note()));
    }

    private Holding held(HoldingId id) {
        return holdings.find(id).orElseThrow(() -> new IllegalStateException("a version's file is not held"));
    }
}
