package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.congvan.organisation.AuthorityId;

/// A span of lines that was closed (khóa sổ), of a book that the system keeps or of one that is kept by hand.
public sealed interface ClosedSpan permits Closing, KeptClosing {
    UUID id();

    AuthorityId authority();

    int year();

    /// The first number of the span.
    int first();

    /// The last number of the span.
    int last();

    LocalDate from();

    LocalDate to();

    /// How many of its lines are cancelled.
    int cancelled();

    /// SHA-256 of its lines.
    String digest();

    Instant closedAt();

    /// The clerk's name.
    String closedBy();

    /// How many lines the span has.
    default int lines() {
        return last() - first() + 1;
    }

    /// The digest in groups of four, to be read and typed by people.
    default String spaced() {
        return digest().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
