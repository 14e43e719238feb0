package vn.congvan.outgoing;

/// How the address of a recipient stands today, as the clerk confirms it before sending.
public enum Standing {
    /// In force: the document reaches it.
    OPEN,
    /// Merged into another one, which the document can go to instead.
    MERGED,
    /// Goes to the successor that the clerk has taken.
    REDIRECTED,
    /// Closed without successor.
    CLOSED,
    /// Not in the directory.
    UNKNOWN,
    /// A unit or person of the own house.
    INSIDE,
    /// Somebody outside, by post or messenger.
    OUTSIDE;

    /// Whether the clerk must do something, else it waits in "Gửi lỗi".
    public boolean needsRepair() {
        return this == MERGED || this == CLOSED || this == UNKNOWN;
    }
}
