package vn.congvan.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;

/// Mends in a DOCX what can be mended without touching its meaning: measures, typeface, the words that the
/// law fixes to the letter, leading zeros, the marks at the end of a line. The words of the text never change.
@Service
public class FormMending {
    private static final Set<String> PAGE =
            Set.of("page-size", "margin-top", "margin-bottom", "margin-left", "margin-right");
    private static final Set<String> WORDS = Set.of(
            "national-name",
            "motto",
            "number-zero",
            "date-zero",
            "recipients-label",
            "recipients-end",
            "legal-basis-end",
            "end-mark");
    private static final Set<String> LETTERS = Set.of("font", "text-size");

    private static final Pattern WITH_LETTERS =
            Pattern.compile("word/(styles|numbering|footnotes|endnotes|header\\d*|footer\\d*)\\.xml");

    private final Lawbook lawbook;

    FormMending(Lawbook lawbook) {
        this.lawbook = lawbook;
    }

    /// The rules whose findings can be mended by machine.
    public static SortedSet<String> mendable() {
        var all = new TreeSet<>(PAGE);
        all.addAll(WORDS);
        all.addAll(LETTERS);
        return all;
    }

    /// A mended copy.
    ///
    /// @param docx has passed the door of `files`
    /// @param rules what to mend; other rules are left to people
    /// @throws Refusal `form.unreadable`
    public byte[] mend(byte[] docx, Set<String> rules, LocalDate day) {
        LawOfTheDay law = LawOfTheDay.of(lawbook, day);
        var wanted = new LinkedHashSet<>(rules);
        wanted.retainAll(mendable());
        DocxPackage file = DocxPackage.open(docx);
        DocxXml text = DocxXml.read(file.text());
        Map<String, byte[]> changed = new HashMap<>();
        PageMends.mend(text, law.page(), wanted);
        WordMends.mend(text, law, wanted);
        if (wanted.contains("text-size")) {
            LetterMends.size(text, law.page());
        }
        if (wanted.contains("font")) {
            LetterMends.typeface(text, law.page().font());
            file.parts().forEach((name, part) -> {
                if (WITH_LETTERS.matcher(name).matches()) {
                    DocxXml read = DocxXml.read(part);
                    LetterMends.typeface(read, law.page().font());
                    changed.put(name, read.bytes());
                }
            });
        }
        changed.put(DocxPackage.TEXT, text.bytes());
        return file.with(changed);
    }
}
