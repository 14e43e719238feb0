package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.DocumentType;

/// Reads the type of a document off its head.
final class Types {
    private Types() {}

    /// The type that the title names; a legal normative one where the number carries the year; a letter where
    /// there is a subject "V/v" and no title.
    static Optional<DocumentType> of(HeadParts head, List<DocumentType> types) {
        if (head.title().isPresent()) {
            String title = Words.plain(head.title().get().text());
            boolean year = head.number()
                    .map(line -> line.text().replace(" ", "").matches(".*/20\\d\\d/.*"))
                    .orElse(false);
            return types.stream()
                    .filter(type -> Words.plain(type.name()).equals(title))
                    .filter(type -> type.kind() != DocumentType.Kind.LETTER)
                    .filter(type -> year == (type.kind() == DocumentType.Kind.LEGAL_NORMATIVE))
                    .findFirst()
                    .or(() -> types.stream()
                            .filter(type -> Words.plain(type.name()).equals(title))
                            .findFirst());
        }
        boolean letter = head.otherTitle().isEmpty()
                && (!head.subject().isEmpty() || !head.addressees().isEmpty());
        return letter ? types.stream().filter(type -> type.code().equals("CV")).findFirst() : Optional.empty();
    }
}
