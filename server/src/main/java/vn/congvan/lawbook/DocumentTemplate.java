package vn.congvan.lawbook;

import java.util.List;
import java.util.Set;

/// How a kind of document is laid out (mẫu trình bày văn bản; Decree 30/2020, Annex III, II), with
/// merge fields in double braces and hints in square brackets, which the drafter replaces.
///
/// @param key the stable word, e.g. `quyet-dinh`
/// @param types the codes of the kinds of document that it is for; none for a file that goes along
/// @param sample the number of the decree's sample, e.g. `1.2`; empty where the decree has none
/// @param parts in the order of the page
public record DocumentTemplate(
        String key, String name, Set<String> types, String sample, List<Part> parts, Source source) implements Sourced {
    public DocumentTemplate {
        types = Set.copyOf(types);
        parts = List.copyOf(parts);
    }

    /// One part of the page.
    ///
    /// @param lines its paragraphs; for the head of a letter the subject under its number
    public record Part(Kind part, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// What a part is; how it is set follows from the cells of the lawbook.
    public enum Kind {
        /// Cells 1 to 4, side by side.
        HEAD,
        /// Cell 5a: the name of the type.
        TITLE,
        /// Cell 5a: the summary, with the line below it.
        SUMMARY,
        /// Cell 9a.
        ADDRESSEES,
        /// Who issues, in capitals above the legal bases.
        ISSUER,
        /// The legal bases.
        BASES,
        /// `QUYẾT ĐỊNH:`
        ORDER,
        /// A chapter and its title.
        CHAPTER,
        /// Cell 6.
        TEXT,
        /// Cells 7 and 9b, side by side.
        CLOSING,
        /// Two who sign side by side; title and name of each with a bar between them.
        SIGNERS,
        /// Cell 9b alone.
        RECIPIENTS,
        /// What follows begins a page.
        NEW_PAGE,
        /// The word or the title above an annex.
        ANNEX_TITLE,
        /// To which document an annex belongs.
        ANNEX_REFERENCE
    }
}
