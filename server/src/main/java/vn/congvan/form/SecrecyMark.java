package vn.congvan.form;

/// A mark of secrecy found in a file.
///
/// @param declassified the file also says "ĐÃ GIẢI MẬT": the mark no longer counts
/// @param place where it stands
/// @param words the mark as printed, e.g. `Độ mật: Mật`; a mark and nothing else of the content
/// @param spot where it stands, as a share of its page
public record SecrecyMark(
        Degree degree, Certainty certainty, boolean declassified, Box place, String words, PageSpot spot) {
    /// The degrees of Luật Bảo vệ bí mật nhà nước.
    public enum Degree {
        SECRET("MẬT"),
        HIGHLY_SECRET("TỐI MẬT"),
        TOP_SECRET("TUYỆT MẬT");

        private final String words;

        Degree(String words) {
            this.words = words;
        }

        /// The words of the mark.
        public String words() {
            return words;
        }
    }

    /// How sure the finding is.
    public enum Certainty {
        /// Alone in its cell at the head of the first page.
        CERTAIN,
        /// Alone on a line, but elsewhere, or read off unclear text; a clerk may override with a reason.
        SUSPECTED
    }
}
