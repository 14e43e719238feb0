package vn.congvan.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.OwnBook;
import vn.congvan.practice.OwnBooks;

/// Puts together what the page of the agency's settings shows of number books by type.
@Component
class OwnBookDesk {
    private final OwnBooks books;
    private final Organisation organisation;
    private final Clock clock;

    OwnBookDesk(OwnBooks books, Organisation organisation, Clock clock) {
        this.books = books;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// One decision as shown.
    public record Line(OwnBook decided, String authority, String type, String by) {}

    /// A type, or several that share a book, to be chosen.
    public record OfType(String code, String name) {}

    /// The section of the page.
    ///
    /// @param now what holds today and is not as everywhere
    /// @param coming what begins later, the earliest first
    /// @param all every decision, newest first
    /// @param days from which a decision may hold, today first
    public record Shown(
            List<Line> now,
            List<Line> coming,
            List<Line> all,
            List<IssuingAuthority> authorities,
            List<OfType> types,
            List<LocalDate> days) {}

    Shown shown() {
        LocalDate today = LocalDate.now(clock);
        List<OfType> types = books.types().stream()
                .map(type -> new OfType(type.code(), books.name(type)))
                .toList();
        var issuers = new HashMap<AuthorityId, String>();
        var deciders = new HashMap<PostId, String>();
        List<Line> all = books.decisions().stream()
                .map(decided -> new Line(
                        decided,
                        issuers.computeIfAbsent(decided.authority(), this::issuer),
                        types.stream()
                                .filter(one -> one.code().equals(decided.documentType()))
                                .map(OfType::name)
                                .findFirst()
                                .orElse(decided.documentType()),
                        deciders.computeIfAbsent(decided.decidedBy(), this::decider)))
                .toList();
        // The later one of two decisions for the same day counts.
        List<Line> counting = all.stream()
                .filter(line -> all.stream()
                        .filter(other -> sameSeries(line, other)
                                && other.decided()
                                        .validFrom()
                                        .equals(line.decided().validFrom()))
                        .findFirst()
                        .equals(Optional.of(line)))
                .sorted(Comparator.comparing(line -> line.decided().validFrom()))
                .toList();
        List<Line> now = counting.stream()
                .filter(line -> !line.decided().validFrom().isAfter(today))
                .filter(line -> counting.stream()
                        .noneMatch(other -> sameSeries(line, other)
                                && other.decided()
                                        .validFrom()
                                        .isAfter(line.decided().validFrom())
                                && !other.decided().validFrom().isAfter(today)))
                .filter(line -> line.decided().own())
                .toList();
        List<Line> coming = counting.stream()
                .filter(line -> line.decided().validFrom().isAfter(today))
                .toList();
        return new Shown(now, coming, all, organisation.authorities(), types, books.days());
    }

    private static boolean sameSeries(Line one, Line other) {
        return one.decided().authority().equals(other.decided().authority())
                && one.decided().documentType().equals(other.decided().documentType());
    }

    private String issuer(AuthorityId authority) {
        return organisation.authority(authority).map(IssuingAuthority::name).orElse("–");
    }

    private String decider(PostId post) {
        return organisation
                .post(post)
                .map(held -> held.personName() + ", " + held.title())
                .orElse("–");
    }
}
