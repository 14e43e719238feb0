package vn.congvan.form;

import java.util.Arrays;
import java.util.List;

/// The mark at the end of the text of the main document: "./." in the samples of Annex III.
final class EndLook implements Look {
    private static final int TAIL = 6;
    private static final int QUOTED_WORDS = 3;

    @Override
    public void at(Checked document, Findings findings) {
        List<Paragraph> body = document.anatomy().body();
        if (body.isEmpty() || document.closing().start().isEmpty()) {
            return;
        }
        Paragraph last = body.getLast();
        if (last.table()) {
            return;
        }
        String mark = document.law().wording().endMark();
        String text = last.text();
        if (text.replace(" ", "").endsWith(mark)) {
            return;
        }
        TextLine line = last.last();
        // After a table or a note the text ends elsewhere.
        boolean sure = last.plain() && !Words.capitals(text) && text.matches(".*[.;:/]$|.*\\p{L}$");
        findings.add(
                "end-mark",
                line.box(Math.max(0, line.text().length() - TAIL), line.text().length()),
                sure,
                "printed",
                lastWords(text),
                "expected",
                mark);
    }

    private static String lastWords(String text) {
        String[] words = text.strip().split("\\s+");
        String quoted =
                String.join(" ", Arrays.copyOfRange(words, Math.max(0, words.length - QUOTED_WORDS), words.length));
        return words.length > QUOTED_WORDS ? "… " + quoted : quoted;
    }
}
