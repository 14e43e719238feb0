package vn.congvan.incoming;

import java.time.Instant;

/// How the document stands in the register.
///
/// @param number số đến
/// @param year   the year of the series
/// @param at     ngày, giờ đến
/// @param person name and title of who registered it
public record Registration(int number, int year, Instant at, String person) {}
