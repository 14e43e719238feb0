package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.platform.Heartbeat;
import vn.congvan.platform.Silence;
import vn.congvan.tasks.Notices;

/// Puts the books of every authority into reconciliation after the system was down in working hours, without anybody
/// declaring it, and tells its clerks. What was down at night or on days off is passed over. One transaction for an
/// agency: after a crash the next pass goes on where it stopped.
@Component
public class NoticingOutages {
    private static final Logger LOG = LoggerFactory.getLogger(NoticingOutages.class);
    private static final String JOB = "registers.outages";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Heartbeat heartbeat;
    private final Silences silences;
    private final NoticedRows rows;
    private final OutageRows outages;
    private final RegisterWords words;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticingOutages(
            Heartbeat heartbeat,
            Silences silences,
            NoticedRows rows,
            OutageRows outages,
            RegisterWords words,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.heartbeat = heartbeat;
        this.silences = silences;
        this.rows = rows;
        this.outages = outages;
        this.words = words;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes through all agencies; a failure in one does not keep the others waiting.
    public void all() {
        List<Silence> open = heartbeat.open();
        if (open.isEmpty()) {
            return;
        }
        for (AgencyId agency : rows.agencies(open)) {
            try {
                new Acting.AsSystem(agency, JOB)
                        .run(() -> transactions.executeWithoutResult(
                                _ -> rows.authorities().forEach(this::judge)));
            } catch (RuntimeException e) {
                LOG.warn(
                        "outages of agency {} not noticed: {}",
                        agency,
                        e.getClass().getSimpleName());
            }
        }
        open.stream()
                .filter(silence -> rows.agencies(List.of(silence)).isEmpty())
                .forEach(heartbeat::close);
    }

    /// Judges for one authority, in the caller's transaction. One outage is asked about at a time: what is to be asked
    /// waits for its turn, what is not is passed over meanwhile.
    void judge(AuthorityId authority) {
        List<Silence> toJudge = silences.toJudge(authority);
        if (toJudge.isEmpty()) {
            return;
        }
        List<Outage> known = outages.all(authority);
        for (Silence silence : toJudge) {
            if (!silences.counts(authority, silence)) {
                rows.judge(authority, silence, Optional.empty(), clock.instant());
                continue;
            }
            Optional<UUID> declared = declared(known, silence);
            if (declared.isPresent()) {
                rows.judge(authority, silence, declared, clock.instant());
                continue;
            }
            List<PostId> clerks = clerks(authority);
            if (clerks.isEmpty()) {
                leaveUnasked(authority, silence);
            } else if (!outages.isOpen(authority)) {
                ask(authority, silence, clerks);
            }
        }
    }

    /// As {@link #judge} after somebody has settled an outage: it is the system that asks about the next one.
    void goOn(AuthorityId authority) {
        new Acting.AsSystem(Acting.currentAgency(), JOB).run(() -> judge(authority));
    }

    /// Somebody was faster, and declared at least this time.
    private static Optional<UUID> declared(List<Outage> known, Silence silence) {
        return known.stream()
                .filter(outage -> !outage.began().isAfter(silence.began())
                        && !outage.ended().isBefore(silence.ended()))
                .map(Outage::id)
                .findFirst();
    }

    /// Nobody could answer, nor number anything here meanwhile: the administrator hears of it, who
    /// appoints the clerk and may declare the outage himself.
    private void leaveUnasked(AuthorityId authority, Silence silence) {
        if (rows.judge(authority, silence, Optional.empty(), clock.instant())) {
            tell(holding(Role.ADMIN), "registers.notice-outage-unasked", authority, silence);
        }
    }

    private void ask(AuthorityId authority, Silence silence, List<PostId> clerks) {
        Instant now = clock.instant();
        var outage = new Outage(
                TimeOrderedId.next(),
                authority,
                silence.began(),
                silence.ended(),
                words.of("outage-noticed"),
                words.of("outage-noticed-by"),
                now,
                Optional.empty(),
                false,
                true,
                List.of());
        if (!rows.judge(authority, silence, Optional.of(outage.id()), now)) {
            return;
        }
        outages.insert(outage);
        tell(clerks, "registers.notice-outage", authority, silence);
        events.publishEvent(new OutageActed(
                authority,
                outage.id(),
                "noticed",
                Map.of(
                        "began", silence.began().toString(),
                        "ended", silence.ended().toString())));
    }

    private void tell(List<PostId> posts, String what, AuthorityId authority, Silence silence) {
        notices.tell(
                posts,
                Reason.of(what, "authority", name(authority))
                        .with("books", authority.toString())
                        .with("from", MOMENT.format(silence.began().atZone(clock.getZone())))
                        .with("to", MOMENT.format(silence.ended().atZone(clock.getZone()))));
    }

    private List<PostId> clerks(AuthorityId authority) {
        return holding(Role.CLERK).stream()
                .filter(clerk -> organisation.serves(clerk, authority))
                .toList();
    }

    private List<PostId> holding(Role role) {
        return organisation.holding(role, Optional.empty()).stream()
                .map(Post::id)
                .toList();
    }

    private String name(AuthorityId authority) {
        return organisation.authority(authority).map(IssuingAuthority::name).orElse("–");
    }
}
