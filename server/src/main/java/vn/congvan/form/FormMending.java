package vn.congvan.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    /// @return the copy, and which of the rules changed anything in it
    /// @throws Refusal `form.unreadable`
    public Mended mend(byte[] docx, Set<String> rules, LocalDate day) {
        LawOfTheDay law = LawOfTheDay.of(lawbook, day);
        var parts = new Parts(DocxPackage.open(docx));
        var changing = new TreeSet<String>();
        for (String rule : mendable()) {
            if (rules.contains(rule) && mend(parts, rule, law)) {
                changing.add(rule);
            }
        }
        return new Mended(parts.docx(), Collections.unmodifiableSortedSet(changing));
    }

    /// @return whether the rule changed anything
    private static boolean mend(Parts parts, String rule, LawOfTheDay law) {
        if (PAGE.contains(rule)) {
            return parts.inText(text -> PageMends.mend(text, law.page(), Set.of(rule)));
        }
        if (WORDS.contains(rule)) {
            return parts.inText(text -> WordMends.mend(text, law, Set.of(rule)));
        }
        if (rule.equals("text-size")) {
            return parts.inText(text -> LetterMends.size(text, law.page(), law.wording()));
        }
        return parts.inLetters(part -> LetterMends.typeface(part, law.page().font()));
    }

    /// What the machine made of a DOCX.
    ///
    /// @param rules that changed something; empty if the copy says the same as the original
    public record Mended(byte[] docx, SortedSet<String> rules) {}

    /// The parts of one package while they are mended; a part in which nothing changes stays byte for byte.
    private static final class Parts {
        private final DocxPackage file;
        private final Map<String, byte[]> changed = new HashMap<>();

        private Parts(DocxPackage file) {
            this.file = file;
        }

        private boolean inText(Consumer<DocxXml> mending) {
            return inPart(DocxPackage.TEXT, file.text(), mending);
        }

        private boolean inLetters(Consumer<DocxXml> mending) {
            boolean any = inText(mending);
            for (var part : file.parts().entrySet()) {
                if (WITH_LETTERS.matcher(part.getKey()).matches()) {
                    any |= inPart(part.getKey(), part.getValue(), mending);
                }
            }
            return any;
        }

        /// Compared as written by the same writer, so that only what the mending did counts.
        private boolean inPart(String name, byte[] original, Consumer<DocxXml> mending) {
            DocxXml read = DocxXml.read(changed.getOrDefault(name, original));
            byte[] before = read.bytes();
            mending.accept(read);
            byte[] after = read.bytes();
            if (Arrays.equals(before, after)) {
                return false;
            }
            changed.put(name, after);
            return true;
        }

        private byte[] docx() {
            return file.with(changed);
        }
    }
}
