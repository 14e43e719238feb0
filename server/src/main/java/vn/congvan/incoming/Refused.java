package vn.congvan.incoming;

import java.time.Instant;

/// That and why the document was refused.
///
/// @param ground     the ground's code in the lawbook, e.g. `wrong-recipient`
/// @param groundName the ground as shown
/// @param words      what the refusing person wrote
/// @param person     name and title of who refused
public record Refused(String ground, String groundName, String words, String person, Instant at) {}
