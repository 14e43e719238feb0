package vn.congvandemo.story.typesetting;

/// One replacement: what stood in the text and what stands in the typeset document.
///
/// @param was the words of the text; empty where the part was missing and has been supplied
/// @param now the words of the typeset document; empty where the part was dropped
public record Replacement(Part part, String was, String now) {

    /// Whether the text had no such part.
    public boolean supplied() {
        return was.isBlank();
    }
}
