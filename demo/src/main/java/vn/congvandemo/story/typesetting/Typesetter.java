package vn.congvandemo.story.typesetting;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Sets a plain text in the layout of Annex I of Decree 30/2020/NĐ-CP.
///
/// Head, place, number, date, "DỰ THẢO" and the main signature block become those of the house, and are
/// supplied where the text has none; every other word stays as it is and in its order.
public final class Typesetter {

    private final List<DocumentKind> kinds;

    /// @param kinds the document types whose titles are known
    public Typesetter(List<DocumentKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /// Typesets `text` for `house`.
    ///
    /// @throws IllegalArgumentException if the text has no words
    public Typeset set(String text, House house) throws IOException {
        if (text.isBlank()) throw new IllegalArgumentException("the text has no words");
        Manuscript manuscript = ManuscriptReader.read(text, house, kinds);
        byte[] docx = AnnexIPages.write(manuscript, house);
        String summary = manuscript.summary().stream().map(Run::text).collect(Collectors.joining());
        return new Typeset(
                docx,
                manuscript.kind(),
                manuscript.legalNormative(),
                manuscript.notation(),
                Marks.squeezed(summary),
                manuscript.replaced());
    }
}
