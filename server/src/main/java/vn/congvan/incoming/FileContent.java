package vn.congvan.incoming;

import vn.congvan.files.MediaKind;

/// A file to be handed out.
public record FileContent(String fileName, MediaKind kind, byte[] content) {}
