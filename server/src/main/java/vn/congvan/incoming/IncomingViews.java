package vn.congvan.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RefusalGround;

/// Composes what an asking post sees of one document.
@Component
class IncomingViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IncomingRows rows;
    private final Checks checks;
    private final Holdings holdings;
    private final AfterSending sent;
    private final Lawbook lawbook;
    private final Clock clock;

    IncomingViews(
            IncomingRows rows, Checks checks, Holdings holdings, AfterSending sent, Lawbook lawbook, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.holdings = holdings;
        this.sent = sent;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    IncomingView of(Asker asker, IncomingDocument document) {
        boolean isolated = document.state() == IncomingState.ISOLATED || document.state() == IncomingState.RECALLED;
        List<Holding> held = isolated ? List.of() : holdings.of(document.id());
        Kept kept = rows.kept(document.id());
        List<IncomingFile> files = files(held, checks.stored(document, held));
        return new IncomingView(
                document.id(),
                document.state(),
                document.authority(),
                asker.sees().getOrDefault(document.authority(), ""),
                document.senderCode(),
                document.senderName(),
                document.byHand(),
                document.arrivedAt(),
                document.fields(),
                files,
                document.state().open() ? rows.duplicates(document) : List.of(),
                document.mark().map(words -> mark(document, words)),
                registration(document),
                refused(document, kept),
                kept.law(),
                Acts.views(asker, document, found(files)),
                document.state().open() ? lawbook.refusalGrounds(LocalDate.now(clock)) : List.of(),
                history(document, kept),
                after(document));
    }

    /// Lets the sender know who has seen that a later document changes this one.
    void seen(Asker asker, IncomingDocument document) {
        sent.seen(
                new ArrivalId(document.id().value()),
                asker.post().personName() + ", " + asker.post().title(),
                clock.instant());
    }

    /// What its sender did to it after it had been sent.
    private List<HistoryEntry> after(IncomingDocument document) {
        var after = new ArrayList<HistoryEntry>();
        var arrival = new ArrivalId(document.id().value());
        sent.changes(arrival).forEach(change -> {
            String code = "incoming.changed-" + change.change().toLowerCase(Locale.ROOT);
            after.add(new HistoryEntry(
                    change.at(), Reason.of(code, "sign", change.sign()).with("day", DAY.format(change.issuedOn()))));
        });
        sent.recalled(arrival)
                .ifPresent(recalled -> after.add(new HistoryEntry(
                        recalled.at(),
                        Reason.of(
                                        recalled.takenBack()
                                                ? "incoming.taken-back-because"
                                                : "incoming.recalled-because",
                                        "reason",
                                        recalled.reason())
                                .with("ordered", recalled.orderedBy()))));
        return after;
    }

    private static FilesFound found(List<IncomingFile> files) {
        return new FilesFound(
                files.stream()
                        .filter(file -> file.role() == FileRole.RECEIVED)
                        .findFirst()
                        .flatMap(IncomingFile::checked)
                        .map(Checked::light),
                files.stream().anyMatch(IncomingFile::redAttachment));
    }

    private static List<IncomingFile> files(List<Holding> held, Map<Digest, Checked> checked) {
        return held.stream()
                .sorted(Comparator.comparing(file -> file.role() != FileRole.RECEIVED))
                .map(file -> new IncomingFile(
                        file.id(),
                        file.role(),
                        file.digest(),
                        file.fileName(),
                        file.kind(),
                        file.size(),
                        Optional.ofNullable(checked.get(file.digest()))))
                .toList();
    }

    private static MarkFound mark(IncomingDocument document, String words) {
        return new MarkFound(
                words,
                document.state() == IncomingState.SUSPECTED,
                document.judgement().map(IncomingDocument.Judgement::reason));
    }

    private static Optional<Registration> registration(IncomingDocument document) {
        return document.decided()
                .filter(decided -> decided.number().isPresent())
                .map(decided -> new Registration(
                        decided.number().orElseThrow(), decided.year().orElseThrow(), decided.at(), decided.person()));
    }

    private Optional<Refused> refused(IncomingDocument document, Kept kept) {
        return document.decided()
                .filter(decided -> decided.ground().isPresent())
                .map(decided -> new Refused(
                        decided.ground().orElseThrow(),
                        kept.groundName()
                                .orElseGet(() -> groundName(
                                        decided.ground().orElseThrow(),
                                        LocalDate.ofInstant(decided.at(), clock.getZone()))),
                        decided.words().orElse(""),
                        decided.person(),
                        decided.at()));
    }

    private String groundName(String code, LocalDate day) {
        return lawbook.refusalGrounds(day).stream()
                .filter(ground -> ground.code().equals(code))
                .map(RefusalGround::name)
                .findFirst()
                .orElse(code);
    }

    private List<HistoryEntry> history(IncomingDocument document, Kept kept) {
        var history = new ArrayList<HistoryEntry>();
        if (!document.byHand()) {
            history.add(new HistoryEntry(
                    document.arrivedAt(), Reason.of("incoming.history-arrived", "sender", document.senderName())));
        }
        document.judgement()
                .ifPresent(judged -> history.add(new HistoryEntry(
                        judged.at(),
                        Reason.of("incoming.history-mark-overridden", "person", judged.person())
                                .with("reason", judged.reason()))));
        registration(document)
                .ifPresent(registered -> history.add(new HistoryEntry(
                        registered.at(),
                        Reason.of("incoming.history-registered", "person", registered.person())
                                .with("number", registered.number()))));
        refused(document, kept)
                .ifPresent(refused -> history.add(new HistoryEntry(
                        refused.at(),
                        Reason.of("incoming.history-refused", "person", refused.person())
                                .with("ground", refused.groundName()))));
        history.addAll(after(document));
        return history;
    }
}
