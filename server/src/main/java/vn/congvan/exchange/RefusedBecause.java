package vn.congvan.exchange;

/// Why a receiver refused: a ground of the closed, dated list, and the words of who refused.
///
/// @param ground key of the ground in the lawbook, e.g. `WRONG_ADDRESSEE`
/// @param words  what the refusing person wrote
public record RefusedBecause(String ground, String words) {}
