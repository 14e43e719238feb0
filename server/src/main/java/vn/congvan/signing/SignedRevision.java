package vn.congvan.signing;

/// One signature or document time stamp in a file, by its own form field.
///
/// @param end how far into the file it covers; the revision is the file up to there
/// @param timeStamp whether it is a time stamp over the file and nobody's signature
record SignedRevision(String field, int end, boolean timeStamp) {}
