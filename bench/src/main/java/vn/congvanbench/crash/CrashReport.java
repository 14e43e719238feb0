package vn.congvanbench.crash;

import java.util.List;

/// What a run did and found.
///
/// @param faults what is not as it must be; empty if all is well
/// @param lines everything to be printed
public record CrashReport(
        long seed,
        int kills,
        int powerCuts,
        int issued,
        int accepted,
        int halfStates,
        List<String> faults,
        List<String> lines) {
    public CrashReport {
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
    }
}
