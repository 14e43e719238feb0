package vn.congvan.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// The typefaces that a DOCX names for its letters: a converter that lacks one puts another in its place, whose name
/// says nothing to whoever wrote the file.
final class DocxFonts {
    private DocxFonts() {}

    /// Those with letters, the one with the most first.
    ///
    /// @throws vn.congvan.common.Refusal `form.unreadable`
    static List<String> of(byte[] docx) {
        var letters = new HashMap<String, Integer>();
        for (Element run : DocxXml.read(DocxPackage.open(docx).text()).all("r")) {
            DocxXml.child(run, "rPr")
                    .flatMap(properties -> DocxXml.child(properties, "rFonts"))
                    .map(fonts -> DocxXml.value(fonts, "ascii"))
                    .filter(font -> !font.isBlank())
                    .ifPresent(font ->
                            letters.merge(font, DocxXml.text(run).strip().length(), Integer::sum));
        }
        return letters.entrySet().stream()
                .filter(font -> font.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
