package vn.congvandemo.story.typesetting;

import java.util.List;
import java.util.Optional;

/// The text taken apart: what each line is in the document.
///
/// @param legalNormative whether the number carries its year
/// @param notation what is printed behind the number
/// @param summary trích yếu of the main document
/// @param addressees the lines of `Kính gửi` of a letter
/// @param authorityLine the line above the legal bases, where the document has one
/// @param blocks legal bases, order and body
/// @param recipients the lines of `Nơi nhận`, kept or supplied
record Manuscript(
        DocumentKind kind,
        boolean legalNormative,
        String notation,
        List<Run> summary,
        List<String> addressees,
        Optional<String> authorityLine,
        List<Block> blocks,
        List<String> recipients,
        List<Annex> annexes,
        List<Replacement> replaced) {}
