package vn.congvan.lawbook;

import java.time.LocalTime;
import java.util.List;

/// At which hours of a working day state agencies work, and how long the system may be down in them before numbers may
/// have been given on paper.
///
/// @param hours         the stretches of a working day, one after the other
/// @param outageMinutes from so many minutes of working time on, an outage is asked about
record WorkingHours(List<Stretch> hours, int outageMinutes, Source source) implements Sourced {
    /// From an hour to an hour, as `07:30`.
    record Stretch(LocalTime from, LocalTime until) {}
}
