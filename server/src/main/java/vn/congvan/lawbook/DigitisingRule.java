package vn.congvan.lawbook;

import java.util.List;

/// What a scan of paper must be like (Annex I, Part II, I).
///
/// @param pdfVersion the lowest version of PDF
/// @param dpi the lowest resolution
/// @param colour whether the pictures must be in colour
/// @param sizes the sheets that are taken for scanned at full scale, upright or across
/// @param leeway how far the edges may differ, in millimetres
/// @param covers the share of the page that the pictures must cover
/// @param mostPixels the most picture points of a page; more is taken for an attack
public record DigitisingRule(
        double pdfVersion,
        int dpi,
        boolean colour,
        List<Sheet> sizes,
        double leeway,
        double covers,
        long mostPixels,
        Source source)
        implements Sourced {
    private static final double POINTS = 72 / 25.4;

    /// A sheet of paper, in millimetres.
    public record Sheet(double width, double height) {}

    /// Whether a page of this size is one of the sheets, upright or across.
    ///
    /// @param width in points
    /// @param height in points
    public boolean fullScale(double width, double height) {
        return sizes.stream()
                .anyMatch(sheet -> fits(sheet.width(), width) && fits(sheet.height(), height)
                        || fits(sheet.width(), height) && fits(sheet.height(), width));
    }

    private boolean fits(double millimetres, double points) {
        return Math.abs(points / POINTS - millimetres) <= leeway;
    }
}
