package vn.congvan.form;

/// How grave a finding is.
public enum FindingSeverity {
    /// Against the law as printed; to be mended before signing.
    ERROR,
    /// Not as the law sets it; should be mended.
    WARNING,
    /// The machine is not sure, or the law leaves it open: a person looks ("cần xem lại").
    HINT;

    /// The word in the output of the command.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
