package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.form.Circulation;
import vn.congvan.outgoing.Comparison.AttachmentChange.Kind;

/// What differs between two versions beside their text.
@Component
class FieldChanges {
    private final VersionRows versions;
    private final Holders holders;
    private final Holdings holdings;

    FieldChanges(VersionRows versions, Holders holders, Holdings holdings) {
        this.versions = versions;
        this.holders = holders;
        this.holdings = holdings;
    }

    List<Comparison.FieldChange> fields(OutgoingDocument document, Version older, Version newer) {
        var changes = new ArrayList<Comparison.FieldChange>();
        add(changes, "recipients", recipients(document, older), recipients(document, newer));
        if (older.fields().isPresent() && newer.fields().isPresent()) {
            Roster roster = holders.roster();
            DraftFields before = older.fields().get();
            DraftFields after = newer.fields().get();
            each(changes, "summary", before, after, DraftFields::summary);
            each(changes, "authority", before, after, fields -> roster.authorityName(fields.authority()));
            each(changes, "signer", before, after, fields -> roster.name(fields.signer()));
            each(changes, "document-type", before, after, DraftFields::documentType);
            each(changes, "urgency", before, after, fields -> "@page.urgency.choice." + fields.urgency());
            each(changes, "reply-by", before, after, fields -> text(fields.replyBy()));
            each(changes, "drafter-mark", before, after, fields -> text(fields.drafterMark()));
            each(
                    changes,
                    "circulation",
                    before,
                    after,
                    fields -> text(fields.circulation().map(Circulation::words)));
            each(changes, "subject-area", before, after, fields -> text(fields.subjectArea()));
            each(changes, "copies", before, after, fields -> Integer.toString(fields.copies()));
            each(changes, "description", before, after, fields -> text(fields.description()));
        }
        return changes;
    }

    List<Comparison.AttachmentChange> attachments(Version older, Version newer) {
        List<Holding> before = held(older);
        List<Holding> after = held(newer);
        var changes = new ArrayList<Comparison.AttachmentChange>();
        for (Holding file : after) {
            if (before.stream().noneMatch(old -> old.digest().equals(file.digest()))) {
                changes.add(change(named(before, file) ? Kind.REPLACED : Kind.ADDED, file));
            }
        }
        for (Holding file : before) {
            boolean gone = after.stream().noneMatch(kept -> kept.digest().equals(file.digest()));
            if (gone && !named(after, file)) {
                changes.add(change(Kind.REMOVED, file));
            }
        }
        return changes;
    }

    private static Comparison.AttachmentChange change(Kind kind, Holding file) {
        return new Comparison.AttachmentChange(kind, file.fileName());
    }

    private static boolean named(List<Holding> files, Holding like) {
        return files.stream().anyMatch(file -> file.fileName().equals(like.fileName()));
    }

    private List<Holding> held(Version version) {
        return version.attachments().stream().map(this::holding).toList();
    }

    private Holding holding(HoldingId id) {
        return holdings.find(id).orElseThrow(() -> new IllegalStateException("an attachment is not held"));
    }

    private String recipients(OutgoingDocument document, Version version) {
        return versions.addressees(document.id(), version.number()).stream()
                .map(VersionRows.Addressee::name)
                .collect(Collectors.joining("; "));
    }

    private static void each(
            List<Comparison.FieldChange> changes,
            String field,
            DraftFields before,
            DraftFields after,
            Function<DraftFields, String> value) {
        add(changes, field, value.apply(before), value.apply(after));
    }

    private static void add(List<Comparison.FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Comparison.FieldChange(field, before, after));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
