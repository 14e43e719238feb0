package vn.congvan.copies.kept;

/// A request to use a kept copy as its page shows it to the asking post.
///
/// @param mine whether the asker asked for it
/// @param decides whether the asker may decide on it
/// @param lends whether the asker is the clerk who keeps the copy
public record KeptUseView(KeptUse use, boolean mine, boolean decides, boolean lends) {}
