package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;

/// A template of an agency's own.
///
/// @param documentType code of the kind of document that it is for
/// @param file the DOCX
/// @param preview the PDF of it, filled with sample data
/// @param use from when to when it is offered; empty while it is on trial
/// @param withdrawn since when it is not offered any more, and why
public record OwnTemplate(
        TemplateId id,
        String documentType,
        String name,
        HoldingId file,
        HoldingId preview,
        PostId uploadedBy,
        Instant uploadedAt,
        Optional<Use> use,
        Optional<Withdrawn> withdrawn) {

    /// Put into use.
    ///
    /// @param to the last day; empty without end
    public record Use(LocalDate from, Optional<LocalDate> to, PostId by, Instant at) {}

    /// Withdrawn.
    public record Withdrawn(PostId by, Instant at, String reason) {}

    /// Where it stands. The words for people are in `messages/practice`, under
    /// `practice.template-state.<word>`.
    public enum State {
        /// Uploaded, offered to nobody.
        TRIAL,
        /// Decided for a later day.
        COMING,
        /// Offered to drafters.
        IN_USE,
        /// Its last day is over.
        ENDED,
        /// Withdrawn by the administrator.
        WITHDRAWN;

        /// The stable word.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Where it stands on a day.
    public State state(LocalDate day) {
        if (withdrawn.isPresent()) {
            return State.WITHDRAWN;
        }
        return use.map(dates -> {
                    if (day.isBefore(dates.from())) {
                        return State.COMING;
                    }
                    return dates.to().filter(day::isAfter).isPresent() ? State.ENDED : State.IN_USE;
                })
                .orElse(State.TRIAL);
    }
}
