package vn.congvan.lawbook;

import java.util.List;
import java.util.Optional;

/// The form of a register that people keep by hand, line by line. A further one needs data only.
///
/// @param code     stable word, in addresses and in the database, e.g. `post`
/// @param form     the name of the form, e.g. `Mẫu III`
/// @param official whether the law gives the layout; otherwise it is the system's own, and says so where shown
public record KeptForm(String code, String form, String title, boolean official, List<Column> columns, Source source)
        implements Sourced {
    /// One column.
    ///
    /// @param key       a stable word for the column, e.g. `recipients`
    /// @param input     what is written into it
    /// @param need      when it must be filled
    /// @param from      the fact of a registered document that is proposed here, if any
    /// @param notBefore key of the column whose day this day must not precede
    public record Column(
            int number,
            String key,
            String title,
            Input input,
            Need need,
            Optional<Fact> from,
            Optional<String> notBefore) {}

    /// What is written into a column.
    public enum Input {
        DAY,
        TEXT,
        LONG_TEXT,
        COUNT
    }

    /// When a column must be filled.
    public enum Need {
        /// When the line is written.
        AT_ONCE,
        /// As soon as it has happened.
        LATER
    }

    /// What a registered outgoing document can propose.
    public enum Fact {
        TODAY,
        NUMBER,
        NUMBER_AND_DATE,
        SUMMARY,
        RECEIVERS,
        COPIES
    }

    public KeptForm {
        columns = List.copyOf(columns);
    }
}
