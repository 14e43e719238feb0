package vn.congvan.form;

import java.util.List;
import java.util.regex.Pattern;

/// The mark "DỰ THẢO" that stands alone; the words in a title or in running text are not one.
final class DraftMarks {
    private static final Pattern MARK = Pattern.compile(
            "^[(\\[*“\"]?\\s?(bản )?dự thảo\\s?(\\d+|lần( thứ)? .{1,12}|ngày .{1,20}|\\d{1,2}[./-].{1,10})?\\s?[)\\]*”\"]?$");

    private DraftMarks() {}

    /// Every mark of the document.
    static List<TextLine> find(LaidOutText text) {
        return text.pages().stream()
                .flatMap(page -> page.segments().stream())
                .filter(segment -> MARK.matcher(Words.plain(segment.text())).matches())
                .toList();
    }
}
