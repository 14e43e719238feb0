package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.organisation.UnitId;

/// A document that was signed on paper and is to be issued as a digitised copy.
///
/// @param unit that drafted it: its abbreviation stands in the sign of a letter, and it keeps the bản lưu
/// @param signedOn when it was signed on paper
/// @param pages of the paper; the scan must have as many
/// @param lateBecause why its number is taken so late; needed if it was signed before the preceding working day
public record NewPaper(DraftFields fields, UnitId unit, LocalDate signedOn, int pages, Optional<String> lateBecause) {}
