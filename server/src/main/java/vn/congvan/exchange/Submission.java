package vn.congvan.exchange;

/// What a hồ sơ trình asks its receiver to issue. Over a wire that has no room for it, only the roles of the files
/// are lost: the package is then an ordinary document with attachments.
///
/// @param documentType code of the proposed kind of document, e.g. `QD`
/// @param summary      proposed trích yếu
public record Submission(String documentType, String summary) {}
