package vn.congvan.registers;

import java.time.Instant;

/// A số đến given to an incoming document, for good.
///
/// @param number the figure, counted from 1 in its series and year
/// @param year   the year of the series
/// @param book   key of the series, see {@link Book}
/// @param at     ngày, giờ đến
public record ArrivalNumber(int number, int year, String book, Instant at) {}
