package vn.congvan.lawbook;

import java.time.Instant;

/// Until when a signed document must be issued: on the day of signing, at the latest on the next
/// working day. All
/// apply;
/// the earlier is the one to keep, the last the one to break.
public record IssueDeadlines(Deadline sameDay, Deadline decision28, Deadline decree30) {
    /// One deadline with its source.
    public record Deadline(Instant at, Source source) {}
}
