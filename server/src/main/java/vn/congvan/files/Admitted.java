package vn.congvan.files;

import vn.congvan.common.Digest;

/// A file that passed the door. `fileName` is the given name without folders and control characters.
///
/// @param size in bytes
public record Admitted(Digest digest, MediaKind kind, long size, String fileName) {}
