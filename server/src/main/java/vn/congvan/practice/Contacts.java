package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/// How the agency is reached, as of a day.
@Service
public class Contacts {
    private final Practice practice;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(Practice practice, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.practice = practice;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// How the agency is reached on this day; empty where it has never said.
    @Transactional(readOnly = true)
    public Optional<Contact> on(LocalDate day) {
        return all().stream()
                .filter(decided -> !decided.validFrom().isAfter(day))
                .findFirst()
                .map(DecidedContact::contact);
    }

    /// All that was ever entered; what counts for a later day first, of the same day the later entry.
    @Transactional(readOnly = true)
    public List<DecidedContact> all() {
        return jdbc.sql("select * from practice.contact order by valid_from desc, decided_at desc, id desc")
                .query((row, _) -> new DecidedContact(
                        new Contact(
                                row.getString("address"),
                                row.getString("phone"),
                                row.getString("fax"),
                                row.getString("email"),
                                row.getString("website")),
                        row.getObject("valid_from", LocalDate.class),
                        new PostId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    /// Enters how the agency is reached from a day on. All mistakes are told at once.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`, `practice.contact-address`,
    ///     `practice.contact-email`, `practice.contact-too-long`
    @Transactional
    public void enter(Contact contact, LocalDate from) {
        practice.mayDecide(from);
        var faults = new ArrayList<Reason>();
        if (contact.address().isEmpty() || contact.address().length() > 300) {
            faults.add(Reason.of("practice.contact-address"));
        }
        if (!contact.email().isEmpty() && !contact.email().matches("[^@\\s]+@[^@\\s]+")) {
            faults.add(Reason.of("practice.contact-email"));
        }
        if (contact.phone().length() > 50
                || contact.fax().length() > 50
                || contact.email().length() > 200
                || contact.website().length() > 200) {
            faults.add(Reason.of("practice.contact-too-long"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        jdbc.sql("""
                insert into practice.contact
                    (agency_id, id, valid_from, address, phone, fax, email, website, decided_by, decided_at)
                values (:agency, :id, :from, :address, :phone, :fax, :email, :website, :by, :at)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("from", from)
                .param("address", contact.address())
                .param("phone", contact.phone())
                .param("fax", contact.fax())
                .param("email", contact.email())
                .param("website", contact.website())
                .param("by", Acting.person().post().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new PracticeDecided(Acting.currentAgency(), "contact", contact.address(), from));
    }
}
