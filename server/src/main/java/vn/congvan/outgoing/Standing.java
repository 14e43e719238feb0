package vn.congvan.outgoing;

/// How the address of a recipient stands today, as the clerk confirms it before sending.
public enum Standing {
    /// In force: the document reaches it.
    OPEN,
    /// Merged into another one, to which the document goes instead.
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

    /// Whether nothing can be sent there: the clerk confirms it or chooses another way before anything is sent.
    public boolean leadsNowhere() {
        return this == CLOSED || this == UNKNOWN;
    }

    /// Whether the clerk should look at it before sending.
    public boolean needsRepair() {
        return this == MERGED || this == CLOSED || this == UNKNOWN;
    }
}
