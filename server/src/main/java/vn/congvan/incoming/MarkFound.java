package vn.congvan.incoming;

import java.util.Optional;

/// The mark of secrecy that was found, never more of the content than that.
///
/// @param words      `MẬT`, `TỐI MẬT` or `TUYỆT MẬT`
/// @param suspected  whether a clerk may judge that it is none
/// @param overridden the clerk's reason, once judged so
public record MarkFound(String words, boolean suspected, Optional<String> overridden) {}
