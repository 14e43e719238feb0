package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.DocumentType;

/// A document on the table of the form check.
///
/// @param type given or read off the page; empty where neither says it
/// @param expected what it should print by its authority and signer
/// @param sections the measures of the sections of a DOCX; empty for a PDF, whose measures are only seen
/// @param fonts the typefaces that a DOCX names, the one with the most letters first; empty for a PDF
/// @param picture whether the page is a picture whose words were recognised: its lines are not seen
record Checked(
        Anatomy anatomy,
        LawOfTheDay law,
        Optional<DocumentType> type,
        Optional<Expected> expected,
        List<DocxSection> sections,
        List<String> fonts,
        boolean picture) {

    HeadParts head() {
        return anatomy.head();
    }

    ClosingParts closing() {
        return anatomy.closing();
    }

    LaidOutPage firstPage() {
        return anatomy.text().pages().getFirst();
    }

    boolean letter() {
        return type.map(found -> found.kind() == DocumentType.Kind.LETTER).orElse(false);
    }

    boolean legalNormative() {
        return type.map(found -> found.kind() == DocumentType.Kind.LEGAL_NORMATIVE)
                .orElse(false);
    }

    /// A place on the first page in shares of its width and height, from the left and from the top: where
    /// something belongs that is not there.
    Box place(float left, float top, float width, float height) {
        LaidOutPage page = firstPage();
        return new Box(
                0,
                left * page.width(),
                (1 - top - height) * page.height(),
                width * page.width(),
                height * page.height());
    }

    /// The lower part of the page on which the main document ends.
    Box closingPlace(float left) {
        LaidOutPage page = anatomy.text().pages().get(anatomy.lastPage());
        return new Box(anatomy.lastPage(), left * page.width(), 60, 0.38f * page.width(), 120);
    }
}
