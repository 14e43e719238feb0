package vn.congvan.incoming;

import java.time.Instant;
import vn.congvan.common.Reason;

/// One thing that happened to the document, as a sentence (`incoming.history-…`).
public record HistoryEntry(Instant at, Reason what) {}
