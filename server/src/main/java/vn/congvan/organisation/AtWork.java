package vn.congvan.organisation;

/// The post that acts, and how it stands to one issuing authority.
///
/// @param serves whether the post receives, numbers and seals for that authority today
public record AtWork(Post post, boolean serves) {}
