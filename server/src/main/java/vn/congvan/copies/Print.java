package vn.congvan.copies;

import java.time.Instant;

/// One print of a copy on paper.
public record Print(int ordinal, int copies, String name, Instant at) {}
