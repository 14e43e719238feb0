package vn.congvan.registers;

import java.time.LocalDate;
import java.util.Optional;

/// How a document that arrived was answered.
///
/// @param answers   sign and date of what answers it
/// @param settledOn since when it is closed; empty while it is not
public record Settlement(String answers, Optional<LocalDate> settledOn) {}
