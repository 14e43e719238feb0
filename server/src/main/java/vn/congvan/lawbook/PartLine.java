package vn.congvan.lawbook;

/// The line below a part of the head (Annex I, Part I, II.1, 2 and 5).
///
/// @param key the part as {@link CellRule#key} names it
/// @param share how long it is, as a share of the words above it
/// @param seen outside of which a printed line is named: a drawn line is never measured to the hair
public record PartLine(String key, Range share, Range seen, Source source) implements Sourced {}
