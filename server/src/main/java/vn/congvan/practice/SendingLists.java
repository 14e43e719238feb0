package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// The province's dated list of how documents are sent (BG 6): each list holds from its day on, in place of the one
/// before. What was sent under an earlier list stays as it was.
@Service
public class SendingLists {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST = 300;

    private final SendingListRows rows;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendingLists(
            SendingListRows rows,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    /// What holds on this day; empty before the first list.
    @Transactional(readOnly = true)
    public Optional<SendingList> inForce(LocalDate day) {
        return rows.inForce(day);
    }

    /// All lists, the latest first.
    @Transactional(readOnly = true)
    public List<SendingList> all() {
        return rows.all();
    }

    /// How a document of this kind and subject area goes to this code. What no rule speaks of goes electronically (BG
    /// 4.1).
    ///
    /// @param list what holds on the day, see {@link #inForce}
    public static ProposedMode proposed(
            Optional<SendingList> list, String documentType, Optional<String> subjectArea, String code) {
        return list.flatMap(found -> found.rules().stream()
                        .filter(rule -> rule.fits(documentType, subjectArea, code))
                        .findFirst()
                        .map(rule -> new ProposedMode(rule.mode(), Optional.of(found.instrument()))))
                .orElseGet(() -> new ProposedMode(SendingMode.ELECTRONIC, Optional.empty()));
    }

    /// Whether the acting post may enter a list.
    @Transactional(readOnly = true)
    public Decision mayEnter() {
        return new MayKeepSendingList(organisation.actingPost()).decision();
    }

    /// Enters a list.
    ///
    /// @param lines kind; recipient; way, or kind; subject area; recipient; way, one rule a line
    /// @throws Refusal `practice.only-province-manager`, `practice.day-passed`, `practice.instrument-missing`,
    ///     `practice.sending-list-empty`, `practice.sending-list-long`, `practice.sending-line-cells`,
    ///     `practice.sending-line-type`, `practice.sending-line-area`, `practice.sending-line-recipient`,
    ///     `practice.sending-line-mode`
    @Transactional
    public SendingList enter(LocalDate from, String instrument, String lines) {
        mayEnter().orThrow();
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", DAY.format(from)));
        }
        String source = instrument.strip();
        if (source.isEmpty() || source.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("practice.instrument-missing", "most", LONGEST));
        }
        Post post = organisation.actingPost();
        var list = new SendingList(
                from,
                source,
                SendingListText.read(lines, lawbook.documentTypes(from)),
                post.personName() + ", " + post.title(),
                clock.instant());
        rows.insert(list);
        events.publishEvent(new SendingListEntered(
                Acting.currentAgency(), from, source, list.rules().size()));
        return list;
    }
}
