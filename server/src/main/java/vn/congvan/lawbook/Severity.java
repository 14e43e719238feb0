package vn.congvan.lawbook;

/// What happens when a rule is broken.
public enum Severity {
    /// The act is refused.
    BLOCKS,
    /// The act is done, with a warning that is recorded.
    WARNS,
    /// The act is done; the fact is shown.
    INFORMS
}
