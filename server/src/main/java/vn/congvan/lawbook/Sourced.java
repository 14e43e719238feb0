package vn.congvan.lawbook;

/// A rule that names its source.
public interface Sourced {
    /// Where the rule comes from, and when it applies.
    Source source();
}
