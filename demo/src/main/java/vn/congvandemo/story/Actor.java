package vn.congvandemo.story;

/// A person of the story in a held post.
///
/// @param username the account's name; also the name of the person's token
/// @param postKey the post's key in the province file
public record Actor(String username, String name, String title, String agency, String agencyKey, String postKey) {}
