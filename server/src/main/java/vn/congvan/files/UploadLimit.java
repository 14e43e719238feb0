package vn.congvan.files;

/// What is let in for a purpose.
///
/// @param kinds the usual endings of the kinds of file, e.g. `DOCX, PDF`
/// @param megabytes the largest file
public record UploadLimit(String kinds, long megabytes) {}
