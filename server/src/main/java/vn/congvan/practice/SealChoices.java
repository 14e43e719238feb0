package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SeveralSigners;

/// Whether a kind of document that several people sign gets the agency's seal: the agency's dated decision where the
/// law leaves it to the agency. What was decided for the past cannot be changed.
@Service
public class SealChoices {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Practice practice;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SealChoices(JdbcClient jdbc, Practice practice, Lawbook lawbook, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.practice = practice;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    /// Whether this kind gets a seal on this day.
    @Transactional(readOnly = true)
    public boolean sealed(SeveralSigners kind, LocalDate day) {
        return kind.seal() == SeveralSigners.Need.OBLIGATORY
                || inForce(kind.type(), day).map(SealChoice::sealed).orElse(kind.sealedByDefault());
    }

    /// What was decided for this day; empty where the lawbook's default holds.
    @Transactional(readOnly = true)
    public Optional<SealChoice> inForce(String documentType, LocalDate day) {
        return jdbc.sql("""
                select * from practice.seal_choice where document_type = :type and valid_from <= :day
                order by valid_from desc, decided_at desc limit 1""")
                .param("type", documentType)
                .param("day", day)
                .query((row, _) -> new SealChoice(
                        row.getString("document_type"),
                        row.getBoolean("sealed"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason"),
                        new PostId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .optional();
    }

    /// The kinds for which the agency may decide.
    public List<SeveralSigners> decidable() {
        return lawbook.severalSigners(LocalDate.now(clock)).stream()
                .filter(kind -> kind.seal() == SeveralSigners.Need.OPTIONAL)
                .toList();
    }

    /// Decides from a day on. Documents whose list of signers is made already keep what held then.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.seal-not-optional`, `practice.day-passed`,
    ///     `practice.reason-missing`
    @Transactional
    public void decide(String documentType, boolean sealed, LocalDate from, String reason) {
        practice.mayDecide().orThrow();
        if (decidable().stream().noneMatch(kind -> kind.type().equals(documentType))) {
            throw Refusal.userMistake(Reason.of("practice.seal-not-optional"));
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", DAY.format(from)));
        }
        String because = reason.strip();
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("practice.reason-missing"));
        }
        jdbc.sql("""
                insert into practice.seal_choice (agency_id, id, document_type, sealed, valid_from, reason, decided_by,
                    decided_at)
                values (:agency, :id, :type, :sealed, :validFrom, :reason, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("type", documentType)
                .param("sealed", sealed)
                .param("validFrom", from)
                .param("reason", because)
                .param("by", Acting.person().post().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new PracticeDecided(Acting.currentAgency(), "seal:" + documentType, Boolean.toString(sealed), from));
    }
}
