package vn.congvan.incoming;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.Admitted;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holdings;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.form.SecrecyMark;
import vn.congvan.form.SecrecyMarks;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.ArrivalNumber;
import vn.congvan.registers.Registers;

/// Enters documents that came on paper or by another way. What is secret is refused before anything of it is
/// stored.
@Component
class ByHand {
    private static final String ALIKE = "incoming.alike";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final IncomingRows rows;
    private final Registers registers;
    private final Organisation organisation;
    private final Intake intake;
    private final Holdings holdings;
    private final SecrecyMarks marks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ByHand(
            IncomingRows rows,
            Registers registers,
            Organisation organisation,
            Intake intake,
            Holdings holdings,
            SecrecyMarks marks,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.organisation = organisation;
        this.intake = intake;
        this.holdings = holdings;
        this.marks = marks;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param key of the request, if it names itself: repeated, it finds what it entered before
    DocumentId register(HandEntry entry, Optional<RequestKey> key) {
        Optional<DocumentId> before = key.flatMap(named -> entered(entry, named));
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return make(entry, key);
        } catch (DuplicateKeyException e) {
            // The same request came once more while this one was at work.
            return key.flatMap(named -> entered(entry, named)).orElseThrow(() -> e);
        } catch (Refusal refusal) {
            // What is alike may be what the same request has entered meanwhile.
            if (!refusal.code().equals(ALIKE)) {
                throw refusal;
            }
            return key.flatMap(named -> entered(entry, named)).orElseThrow(() -> refusal);
        }
    }

    private Optional<DocumentId> entered(HandEntry entry, RequestKey key) {
        return transactions.execute(_ -> rows.entered(key).map(document -> {
            Optional<String> digest = Optional.ofNullable(entry.file())
                    .map(file -> Digest.of(file).hex());
            if (!document.fields().equals(entry.fields())
                    || !document.authority().equals(entry.authority())
                    || !document.mainDigest().equals(digest)) {
                throw Refusal.conflict(Reason.of("incoming.request-key-used", "key", key));
            }
            return document.id();
        }));
    }

    private DocumentId make(HandEntry entry, Optional<RequestKey> key) {
        DocumentId id = DocumentId.fresh();
        if (entry.secrecy() != SecrecyDegree.NONE) {
            attempt(id, entry.secrecy().name());
            throw Refusal.notAllowed(Reason.of("incoming.state-secret"));
        }
        Optional<SecrecyMark> mark = mark(id, entry);
        byte[] bytes = entry.file();
        Optional<Admitted> file =
                bytes == null ? Optional.empty() : Optional.of(intake.admit(bytes, entry.fileName(), Purpose.RECEIVED));
        transactions.executeWithoutResult(_ -> enter(id, entry, file, mark, key));
        return id;
    }

    private Optional<SecrecyMark> mark(DocumentId id, HandEntry entry) {
        byte[] bytes = entry.file();
        if (bytes == null
                || intake.check(bytes, entry.fileName(), Purpose.RECEIVED).kind() != MediaKind.PDF) {
            return Optional.empty();
        }
        Optional<SecrecyMark> mark = marks.find(bytes).filter(found -> !found.declassified());
        if (mark.isEmpty()) {
            return mark;
        }
        boolean certain = mark.get().certainty() == SecrecyMark.Certainty.CERTAIN;
        boolean judged = entry.markReason().filter(reason -> !reason.isBlank()).isPresent();
        if (certain || !judged) {
            attempt(id, mark.get().degree().name());
            throw certain
                    ? Refusal.notAllowed(Reason.of("incoming.state-secret"))
                    : Refusal.userMistake(Reason.of(
                            "incoming.mark-found", "words", mark.get().degree().words()));
        }
        return mark;
    }

    private void attempt(DocumentId id, String degree) {
        transactions.executeWithoutResult(
                _ -> events.publishEvent(IncomingEvent.attempt(id, "secret-turned-away", Map.of("degree", degree))));
    }

    private void enter(
            DocumentId id,
            HandEntry entry,
            Optional<Admitted> file,
            Optional<SecrecyMark> mark,
            Optional<RequestKey> key) {
        Asker asker = Asker.actingFor(organisation, entry.authority());
        MayRegisterByHand.decide(asker, entry.authority()).orThrow();
        file.ifPresent(admitted -> holdings.hold(
                id, FileRole.RECEIVED, admitted.digest(), admitted.fileName(), admitted.kind(), admitted.size()));
        ArrivalNumber number = registers.takeArrival(
                id, entry.authority(), entry.kindApart(), entry.fields().entry());
        // The counter is locked by now, so that two who enter the same paper at once are told too.
        mustBeNew(id, entry, file);
        var document = new IncomingDocument(
                id,
                entry.authority(),
                true,
                IncomingState.REGISTERED,
                Optional.empty(),
                entry.fields().organName(),
                entry.fields(),
                file.map(admitted -> admitted.digest().hex()),
                number.at(),
                mark.map(found -> found.degree().words()),
                mark.map(_ -> new IncomingDocument.Judgement(
                        clock.instant(), asker.person(), entry.markReason().orElseThrow())),
                Optional.of(new IncomingDocument.Decided(
                        number.at(),
                        asker.person(),
                        Optional.of(number.number()),
                        Optional.of(number.year()),
                        Optional.empty(),
                        Optional.empty())));
        rows.enter(document, key);
        events.publishEvent(IncomingEvent.of(
                id,
                "registered-by-hand",
                Map.of(
                        "authority",
                        entry.authority().toString(),
                        "arrival-number",
                        number.number() + "/" + number.year(),
                        "digest",
                        file.map(admitted -> admitted.digest().hex()).orElse(""))));
    }

    /// Asks once before a second số đến is taken for what may be the same: of the same sign and sender, or with
    /// the same file (Nghị định 30/2020, Phụ lục VI, Phần I, Mục III điểm 1.h).
    private void mustBeNew(DocumentId id, HandEntry entry, Optional<Admitted> file) {
        if (entry.alikeSeen()) {
            return;
        }
        List<Duplicate> alike = rows.duplicates(
                id, entry.fields(), file.map(admitted -> admitted.digest().hex()));
        if (!alike.isEmpty()) {
            var reasons = new ArrayList<Reason>();
            reasons.add(Reason.of(ALIKE));
            alike.forEach(other -> reasons.add(mayBeTheSame(other)));
            throw Refusal.conflicts(reasons);
        }
    }

    private Reason mayBeTheSame(Duplicate other) {
        Reason reason = other.arrivalNumber()
                .map(number -> Reason.of("incoming.alike-registered", "number", number))
                .orElseGet(() -> Reason.of("incoming.alike-waiting"));
        return reason.with("sign", other.full())
                .with("day", DAY.format(other.at().atZone(clock.getZone())))
                .with("document", other.document());
    }
}
