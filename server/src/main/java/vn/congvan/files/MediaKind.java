package vn.congvan.files;

import java.util.Optional;

/// The kinds of content the system keeps. What a file is, is decided by its bytes, never by its name.
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    HTML("text/html", "html"),
    JSON("application/json", "json"),
    XML("application/xml", "xml"),
    TEXT("text/plain", "txt");

    private final String contentType;
    private final String extension;

    MediaKind(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /// The media type for HTTP, without parameters.
    public String contentType() {
        return contentType;
    }

    /// The usual ending of a file name, without the dot.
    public String extension() {
        return extension;
    }

    /// The kind whose usual ending this file name has.
    public static Optional<MediaKind> namedBy(String fileName) {
        String name = fileName.toLowerCase(java.util.Locale.ROOT);
        for (MediaKind kind : values()) {
            if (name.endsWith("." + kind.extension) || kind == JPEG && name.endsWith(".jpeg")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
