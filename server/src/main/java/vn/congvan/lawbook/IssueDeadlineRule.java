package vn.congvan.lawbook;

/// One deadline of issue: so many working days after the day of signing, until an hour of that day.
record IssueDeadlineRule(String key, int workingDaysAfter, String until, Source source) implements Sourced {
    /// Minutes after midnight; 24:00 is the end of the day.
    int minutes() {
        var parts = until.split(":", 2);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
