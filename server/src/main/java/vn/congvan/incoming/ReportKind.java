package vn.congvan.incoming;

/// In which form a verification report is asked for.
public enum ReportKind {
    /// For people.
    HTML,
    /// For machines.
    JSON
}
