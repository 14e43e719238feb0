package vn.congvan.practice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.DocumentType;
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
            List<DocumentType> types,
            List<LocalDate> days) {}

    Shown shown() {
        LocalDate today = LocalDate.now(clock);
        List<Line> all = books.decisions().stream().map(this::line).toList();
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
        return new Shown(now, coming, all, organisation.authorities(), books.types(), books.days());
    }

    private static boolean sameSeries(Line one, Line other) {
        return one.decided().authority().equals(other.decided().authority())
                && one.decided().documentType().equals(other.decided().documentType());
    }

    private Line line(OwnBook decided) {
        return new Line(
                decided,
                organisation
                        .authority(decided.authority())
                        .map(IssuingAuthority::name)
                        .orElse("–"),
                books.types().stream()
                        .filter(type -> type.code().equals(decided.documentType()))
                        .map(DocumentType::name)
                        .findFirst()
                        .orElse(decided.documentType()),
                organisation
                        .post(decided.decidedBy())
                        .map(held -> held.personName() + ", " + held.title())
                        .orElse("–"));
    }
}
