package vn.congvan.lawbook;

import java.time.LocalDate;

/// Under which law something was judged: the rules in force on a day, as one edition of the lawbook's data tells
/// them. It is kept with what was judged, so that nobody has to guess later, when rules were changed or corrected.
///
/// @param id of the data: the same exactly as long as no rule is changed
/// @param day whose rules were asked for
public record Edition(String id, LocalDate day) {}
