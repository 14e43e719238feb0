package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.form.BeforeSignature;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.FormReading;
import vn.congvan.form.InitialPlace;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.InitialField;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// The initials of whoever approves the content and of whoever passes the form (ký nháy, Nghị định 30/2020,
/// Điều 12): where the agency asks for them and the person has a certificate, the act is done by a signature of
/// the person's own, in two steps as the leader's. The file with all its fields is made once, before the first
/// initial; whoever gives that certifies it.
@Component
class Initialling {
    /// @param place as which examiner of the route
    /// @param circuit with what counts when the act is done
    /// @param signer the acting post
    private record Ready(
            OutgoingDocument document,
            OutgoingAct act,
            Circuit.Place place,
            Circuit circuit,
            Version version,
            Post signer,
            String authority,
            String title,
            Optional<String> remark) {}

    /// The file to be signed.
    ///
    /// @param kept the initials that it bears
    private record Sheet(Digest file, List<Initials.Slot> slots, Initials kept) {}

    private final ActBook book;
    private final Passing passing;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final BeforeSignature beforeSignature;
    private final FormReading reading;
    private final SigningSheets sheets;
    private final Signing signing;
    private final Parties parties;
    private final InitialsAsked asked;
    private final Organisation organisation;
    private final TransactionTemplate transactions;

    Initialling(
            ActBook book,
            Passing passing,
            VersionRows versions,
            OutgoingFiles files,
            BeforeSignature beforeSignature,
            FormReading reading,
            SigningSheets sheets,
            Signing signing,
            Parties parties,
            InitialsAsked asked,
            Organisation organisation,
            TransactionTemplate transactions) {
        this.book = book;
        this.passing = passing;
        this.versions = versions;
        this.files = files;
        this.beforeSignature = beforeSignature;
        this.reading = reading;
        this.sheets = sheets;
        this.signing = signing;
        this.parties = parties;
        this.asked = asked;
        this.organisation = organisation;
        this.transactions = transactions;
    }

    SignOrder order(DocumentId id, Optional<String> remark, Seen seen) {
        Ready ready = transactions.execute(_ -> ready(id, remark, seen));
        Sheet sheet = sheet(ready);
        Initials.Slot slot = free(sheet, ready);
        SignOrder order = signing.orderInitial(
                id,
                sheet.file(),
                slot.field(),
                ready.signer(),
                ready.authority(),
                ready.title(),
                sheet.kept().expected());
        var open = new Initials.Asked(
                order.requestId(),
                ready.place(),
                ready.act(),
                ready.signer().id(),
                slot.field(),
                sheet.slots(),
                sheet.kept().given().stream().map(Initials.Given::field).toList(),
                sheet.file(),
                ready.remark());
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument document = book.locked(id);
            book.permit(document, ready.act(), Seen.of(ready.document().revision()));
            files.holdPdf(id, FileRole.PREPARED, sheet.file(), fileName(document));
            book.write(document.withInitials(document.initials().asking(open)));
        });
        return order;
    }

    void complete(DocumentId id, String requestId, byte[] signatureValue) {
        boolean done = transactions.execute(_ -> answered(book.found(id), requestId));
        if (done) {
            return;
        }
        SignedFile signed = signing.completeInitial(requestId, signatureValue);
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (!answered(before, requestId)) {
                enter(before, signed);
            }
        });
    }

    private void enter(OutgoingDocument before, SignedFile signed) {
        Initials.Asked open = before.initials().asked().orElseThrow();
        files.holdPdf(before.id(), FileRole.INITIALLED, signed.file(), fileName(before));
        var facts = new HashMap<>(LeaderSigning.facts(signed));
        facts.put("initial", open.field());
        String name = organisation.actingPost().personName();
        passing.pass(
                before,
                open.act(),
                open.remark(),
                facts,
                standing -> standing.with(open, name, signed.file(), signed.signedAt()));
    }

    private Ready ready(DocumentId id, Optional<String> given, Seen seen) {
        OutgoingDocument document = book.found(id);
        OutgoingAct act = Examining.act(document.state())
                .orElseThrow(() -> OutOfOrder.refusal(OutgoingAct.APPROVE, document.state()));
        book.permit(document, act, seen);
        Post signer = organisation.actingPost();
        Circuit.Place place =
                Examining.place(document, act, signer).orElseThrow(() -> OutOfOrder.refusal(act, document.state()));
        if (!asked.of(document, act, signer)) {
            throw Refusal.conflict(Reason.of("outgoing.initial-not-asked"));
        }
        Parties.Of whole = parties.of(document);
        return new Ready(
                document,
                act,
                place,
                Examining.before(document, act),
                versions.get(id, document.version()),
                signer,
                whole.authority().name(),
                whole.type().name() + ": " + document.fields().summary(),
                ActBook.remark(act, given));
    }

    /// Over the initials of the stages before; where there are none, a new file whose first field is the
    /// asker's.
    private Sheet sheet(Ready ready) {
        OutgoingDocument document = ready.document();
        Initials kept = document.initials().standing(ready.circuit());
        if (kept.any()) {
            return new Sheet(kept.file().orElseThrow(), kept.slots(), kept);
        }
        Digest pdf = ready.version().pdfDigest();
        Optional<Box> urgency = beforeSignature.roomForUrgency(pdf);
        Digest drawn = beforeSignature.draw(pdf, UnderSignatures.undecided(document.fields()));
        FieldPlan plan = document.places();
        List<Initials.Slot> slots = slots(ready);
        var fields = new ArrayList<InitialField>();
        Map<Initials.Slot, Box> boxes = boxes(drawn, plan, slots);
        for (Initials.Slot slot : slots) {
            // Whoever signs first certifies; of those side by side none waits for the other.
            List<String> after = slots.stream()
                    .filter(other -> !other.equals(slot))
                    .filter(other -> other.equals(slots.getFirst()) || other.stage() < slot.stage())
                    .map(Initials.Slot::field)
                    .toList();
            fields.add(new InitialField(
                    slot.field(),
                    Objects.requireNonNull(boxes.get(slot)),
                    slot.equals(slots.getFirst()) ? List.of() : after));
        }
        return new Sheet(sheets.prepare(document, drawn, fields, urgency), slots, kept);
    }

    private Map<Initials.Slot, Box> boxes(Digest drawn, FieldPlan plan, List<Initials.Slot> slots) {
        Map<Initials.Slot, Box> boxes = new HashMap<>();
        for (InitialPlace.At at : InitialPlace.At.values()) {
            List<Initials.Slot> beside =
                    slots.stream().filter(slot -> slot.at() == at).toList();
            List<Box> found = reading.initials(drawn, plan, at, beside.size());
            for (int number = 0; number < beside.size(); number++) {
                boxes.put(beside.get(number), found.get(number));
            }
        }
        return boxes;
    }

    /// The asker's place first, then those of all who may initial after him.
    private static List<Initials.Slot> slots(Ready ready) {
        Circuit circuit = ready.circuit();
        var places = new ArrayList<>(List.of(ready.place()));
        circuit.open().stream().filter(place -> !place.equals(ready.place())).forEach(places::add);
        for (int stage = circuit.at() + 1; stage < circuit.route().stages().size(); stage++) {
            places.addAll(circuit.places(stage));
        }
        var slots = new ArrayList<Initials.Slot>();
        for (Circuit.Place place : places) {
            var examiner = circuit.examiner(place);
            if (examiner.initial()) {
                slots.add(
                        new Initials.Slot(InitialField.name(slots.size() + 1), place.stage(), Examining.at(examiner)));
            }
        }
        return slots;
    }

    private static Initials.Slot free(Sheet sheet, Ready ready) {
        return sheet.slots().stream()
                .filter(slot -> slot.stage() == ready.place().stage()
                        && slot.at() == Examining.at(ready.circuit().examiner(ready.place())))
                .filter(slot -> sheet.kept().given().stream()
                        .noneMatch(given -> given.field().equals(slot.field())))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.no-place-for-initial")));
    }

    /// Whether this order was completed before.
    ///
    /// @throws Refusal if the order is not the one that may be answered now
    private boolean answered(OutgoingDocument document, String requestId) {
        if (document.initials().answered(requestId)) {
            return true;
        }
        OutgoingAct act = Examining.act(document.state())
                .orElseThrow(() -> OutOfOrder.refusal(OutgoingAct.APPROVE, document.state()));
        book.permit(document, act, Seen.latest());
        boolean ours = document.initials()
                .asked()
                .filter(open -> open.order().equals(requestId))
                .isPresent();
        if (!ours) {
            throw Refusal.conflict(Reason.of("outgoing.order-replaced"));
        }
        return false;
    }

    private String fileName(OutgoingDocument document) {
        return files.name(versions.get(document.id(), document.version()).pdf());
    }
}
