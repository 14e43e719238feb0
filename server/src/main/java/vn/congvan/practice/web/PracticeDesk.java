package vn.congvan.practice.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Contact;
import vn.congvan.practice.Contacts;
import vn.congvan.practice.DecidedName;
import vn.congvan.practice.DecidedSetting;
import vn.congvan.practice.NameableBook;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// Puts together what the page of the agency's settings shows: what holds, since when, by whom, what comes, and
/// what was before.
@Component
class PracticeDesk {
    private final Practice practice;
    private final Contacts contacts;
    private final Organisation organisation;
    private final Clock clock;

    PracticeDesk(Practice practice, Contacts contacts, Organisation organisation, Clock clock) {
        this.practice = practice;
        this.contacts = contacts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// One decision as shown.
    ///
    /// @param by name and title of who decided
    public record Line<V>(V value, LocalDate from, String reason, String by, Instant at) {}

    /// A setting.
    ///
    /// @param inForce the decision that holds today; empty where the default holds
    /// @param coming  what was decided for a later day, the earliest first
    /// @param all     every decision ever taken, newest first
    public record Card(
            Setting setting,
            boolean value,
            Optional<Line<Boolean>> inForce,
            List<Line<Boolean>> coming,
            List<Line<Boolean>> all) {}

    /// A book of one authority.
    public record Book(
            AuthorityId authority,
            String authorityName,
            NameableBook book,
            Optional<Line<String>> inForce,
            List<Line<String>> coming,
            List<Line<String>> all) {}

    List<Card> settings() {
        List<DecidedSetting> decisions = practice.decisions();
        return Arrays.stream(Setting.values())
                .map(setting -> {
                    var all = decisions.stream()
                            .filter(one -> one.setting() == setting)
                            .map(one -> new Line<>(
                                    one.value(),
                                    one.validFrom(),
                                    one.reason(),
                                    person(one.decidedBy()),
                                    one.decidedAt()))
                            .toList();
                    return new Card(setting, practice.holds(setting, today()), inForce(all, today()), coming(all), all);
                })
                .toList();
    }

    /// How the agency is reached: every entry, what counts last first.
    List<Line<Contact>> contacts() {
        return contacts.all().stream()
                .map(one -> new Line<>(one.contact(), one.validFrom(), "", person(one.decidedBy()), one.decidedAt()))
                .toList();
    }

    List<Book> books() {
        List<DecidedName> names = practice.bookNames();
        return organisation.authorities().stream()
                .flatMap(authority ->
                        practice.nameableBooks(authority, today()).stream().map(book -> book(authority, book, names)))
                .toList();
    }

    private Book book(IssuingAuthority authority, NameableBook book, List<DecidedName> names) {
        var all = names.stream()
                .filter(one ->
                        one.authority().equals(authority.id()) && one.book().equals(book.key()))
                .map(one -> new Line<>(one.name(), one.validFrom(), "", person(one.decidedBy()), one.decidedAt()))
                .toList();
        return new Book(authority.id(), authority.name(), book, inForce(all, today()), coming(all), all);
    }

    /// Of decisions for the same day the later one counts.
    private static <V> Optional<Line<V>> inForce(List<Line<V>> all, LocalDate day) {
        return all.stream()
                .filter(line -> !line.from().isAfter(day))
                .max(Comparator.<Line<V>, LocalDate>comparing(Line::from).thenComparing(Line::at));
    }

    private <V> List<Line<V>> coming(List<Line<V>> all) {
        return all.stream()
                .filter(line -> line.from().isAfter(today()))
                .filter(line -> inForce(all, line.from()).equals(Optional.of(line)))
                .sorted(Comparator.comparing(Line::from))
                .toList();
    }

    private String person(PostId post) {
        return organisation
                .post(post)
                .map(held -> held.personName() + ", " + held.title())
                .orElse("–");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
