package vn.congvan.lawbook;

import java.time.Clock;

/// A later edition of the lawbook, in which rules were changed, also for days that have passed.
public final class LaterLaw {
    private final Clock clock;
    private final LawFiles files;

    private LaterLaw(Clock clock, LawFiles files) {
        this.clock = clock;
        this.files = files;
    }

    /// The shipped edition, as nobody has changed it yet.
    public static LaterLaw at(Clock clock) {
        return new LaterLaw(clock, new LawFiles());
    }

    /// With other words in one of its files.
    public LaterLaw changed(String file, String before, String after) {
        String text = files.text(file);
        if (!text.contains(before)) {
            throw new AssertionError(file + " does not say " + before);
        }
        return new LaterLaw(clock, files.with(file, text.replace(before, after)));
    }

    /// The lawbook of this edition.
    public Lawbook lawbook() {
        return new Lawbook(clock, files);
    }

    /// The calendar of this edition.
    public WorkingCalendar calendar() {
        return new WorkingCalendar(clock, files);
    }
}
