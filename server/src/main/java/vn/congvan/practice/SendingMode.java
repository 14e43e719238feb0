package vn.congvan.practice;

import java.util.Locale;

/// By which way a document goes to a recipient (Điều 6 of the regulation of Bắc Giang).
public enum SendingMode {
    /// Điện tử: the electronic document alone.
    ELECTRONIC,
    /// Kèm giấy: the electronic document, and the paper one follows.
    WITH_PAPER,
    /// Chỉ giấy: paper alone, outside the system.
    PAPER_ONLY;

    /// The stable word, e.g. `with-paper`: in message keys and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a copy on paper goes to the recipient.
    public boolean paper() {
        return this != ELECTRONIC;
    }
}
