package vn.congvan.lawbook;

import java.util.List;

/// How numbers, signs and dates are written, and which series there are (Điều 15 and 22; Annex I, Part I,
/// II.3–4).
///
/// @param leadingZeroBelow numbers and days below it get a leading zero
/// @param monthLeadingZeroBelow months below it get a leading zero
/// @param administrative the sign's pattern for documents with a name, with `{type}` and `{authority}`
/// @param legalNormative the sign's pattern for legal normative documents, with `{year}`, `{type}`,
///     `{authority}`
/// @param letter the sign's pattern for letters, with `{authority}` and `{unit}`
/// @param copies the forms of copies, which share one series
public record Numbering(
        int firstNumber,
        int leadingZeroBelow,
        int monthLeadingZeroBelow,
        boolean restartsEachYear,
        boolean onePaperAndElectronicSeries,
        boolean oneArrivalSeriesPerYear,
        String administrative,
        String legalNormative,
        String letter,
        List<CopyForm> copies,
        Source source)
        implements Sourced {

    /// One form of copy.
    ///
    /// @param form its abbreviation in the sign, e.g. `TrS`
    public record CopyForm(String form, String name) {}
}
