package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import vn.congvan.common.Reason;
import vn.congvan.practice.Examiner;

/// The route of a document through its examiners, and how far it is: what the cover tells.
///
/// @param stages one after the other, in each those who have it side by side
public record CircuitView(List<List<Line>> stages) {
    public CircuitView {
        stages = stages.stream().map(List::copyOf).toList();
    }

    /// How far one examiner is.
    public enum Progress {
        /// Comes later.
        AHEAD,
        /// Has it now.
        HAS_IT,
        /// Has approved.
        DONE,
        /// Was passed over.
        SKIPPED
    }

    /// One examiner.
    ///
    /// @param place `stage.examiner`, counted from 0: what skipping names
    /// @param who as a sentence's part, e.g. the head of a unit with its name
    /// @param names the people who are meant; empty where nobody is
    /// @param skipped by whom, when and why; empty unless it was passed over
    public record Line(
            String place,
            Reason who,
            String names,
            Examiner.What what,
            boolean initial,
            Progress progress,
            List<Skipped> skipped) {}

    /// A step that was passed over.
    public record Skipped(String reason, String byName, String byTitle, Instant at) {}

    /// Those who were passed over.
    public List<Line> skipped() {
        return stages.stream()
                .flatMap(List::stream)
                .filter(line -> line.progress() == Progress.SKIPPED)
                .toList();
    }

    /// Those who have it and may be passed over.
    public List<Line> skippable() {
        return stages.stream()
                .flatMap(List::stream)
                .filter(line -> line.progress() == Progress.HAS_IT && line.what() != Examiner.What.FORM)
                .filter(line -> !line.place().startsWith("0."))
                .toList();
    }
}
