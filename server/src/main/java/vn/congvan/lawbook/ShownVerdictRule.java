package vn.congvan.lawbook;

import java.time.Duration;

/// For how long a verdict about signatures may be shown without asking again.
record ShownVerdictRule(String key, int hours, Source source) implements Sourced {
    Duration lasts() {
        return Duration.ofHours(hours);
    }
}
