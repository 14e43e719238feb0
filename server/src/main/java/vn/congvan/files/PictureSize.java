package vn.congvan.files;

/// The real size of a picture on paper.
///
/// @param width in points (1/72 inch)
/// @param height in points
public record PictureSize(float width, float height) {}
