package vn.congvandemo.story.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of the page below the head.
sealed interface Block {

    /// The places that Annex I sets in a manner of their own.
    enum Style {
        BASIS,
        ORDER,
        REFERENCE,
        DIVISION,
        DIVISION_TITLE,
        ARTICLE_HEADING,
        ARTICLE,
        TEXT
    }

    /// A paragraph.
    record Paragraph(Style style, List<Run> runs) implements Block {
        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /// A table that the text draws with tabs or bars.
    record Table(List<List<String>> rows) implements Block {}

    /// A signature block that belongs to an annexed text; nobody signs there.
    record UnsignedBlock(List<String> lines) implements Block {}
}
