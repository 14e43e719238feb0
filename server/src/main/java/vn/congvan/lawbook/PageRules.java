package vn.congvan.lawbook;

/// The page of an official document (Annex I, Part I, I).
///
/// @param paragraphGapPt the least gap between paragraphs
public record PageRules(
        int widthMm,
        int heightMm,
        Range marginTopMm,
        Range marginBottomMm,
        Range marginLeftMm,
        Range marginRightMm,
        String font,
        Range bodySize,
        Range firstLineIndentCm,
        double paragraphGapPt,
        Range lineSpacing,
        boolean pageNumberOnFirstPage,
        Source source)
        implements Sourced {}
