package vn.congvandemo.story.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Compares two texts word by word; a word is a stretch of letters, digits and points other than white space
/// and Markdown marks.
final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}*#|\\\\]", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(found -> found.group())
                .toList();
    }

    static String inDocx(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            StringBuilder text = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph)
                    text.append(paragraph.getText()).append('\n');
                if (element instanceof XWPFTable table)
                    table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs()
                                            .forEach(line ->
                                                    text.append(line.getText()).append('\n'))));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands only in the first and what only in the second, by the longest common subsequence.
    static Difference between(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        List<String> lost = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lost.add(before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        return new Difference(lost, added);
    }

    record Difference(List<String> lost, List<String> added) {}
}
