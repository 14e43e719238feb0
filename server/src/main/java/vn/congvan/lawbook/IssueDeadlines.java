package vn.congvan.lawbook;

import java.time.Instant;

/// Until when a signed document must be issued. Both apply; the earlier is the one to keep, the later the one
/// to break.
public record IssueDeadlines(Deadline decision28, Deadline decree30) {
    /// One deadline with its source.
    public record Deadline(Instant at, Source source) {}
}
