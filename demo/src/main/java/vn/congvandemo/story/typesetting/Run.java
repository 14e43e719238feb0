package vn.congvandemo.story.typesetting;

/// A stretch of text in one weight and slant.
record Run(String text, boolean bold, boolean italic) {

    static Run plain(String text) {
        return new Run(text, false, false);
    }
}
