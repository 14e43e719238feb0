package vn.congvan.files;

/// What can be said of a PDF by looking at it.
///
/// @param pages number of pages
/// @param version of the PDF format, e.g. `1.7`
/// @param signed whether it carries at least one signature value
/// @param pdfA whether it claims PDF/A and its structure bears the claim out; false is shown as "không phải
///     PDF/A"
/// @param pdfAClaim the claimed part and conformance, e.g. `2b`; empty text where nothing is claimed
/// @param text whether any page has text that can be read by machine; false for a bare scan
public record PdfFacts(int pages, String version, boolean signed, boolean pdfA, String pdfAClaim, boolean text) {}
