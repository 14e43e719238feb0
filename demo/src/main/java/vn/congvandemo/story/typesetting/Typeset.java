package vn.congvandemo.story.typesetting;

import java.util.List;

/// A text set in the layout of Annex I.
///
/// @param docx the Office Open XML file
/// @param kind the document type that was read or supposed
/// @param legalNormative whether the number carries its year, as that of a văn bản quy phạm pháp luật
/// @param notation what follows the number, as `QĐ-UBND`
/// @param summary the trích yếu in one line
/// @param replaced every part that was replaced or supplied, in the order of the page
public record Typeset(
        byte[] docx,
        DocumentKind kind,
        boolean legalNormative,
        String notation,
        String summary,
        List<Replacement> replaced) {}
