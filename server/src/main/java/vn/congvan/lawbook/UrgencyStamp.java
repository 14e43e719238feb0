package vn.congvan.lawbook;

/// The box of a degree of urgency (Annex I, Part I, III): bright red, a single frame.
///
/// @param key the degree by the name in {@link Urgency}, e.g. `FLASH`
public record UrgencyStamp(String key, String text, int widthMm, int heightMm, Source source) implements Sourced {}
