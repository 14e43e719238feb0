package vn.congvan.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands at the foot: the drafter's sign with the number of copies (cell 12), and the agency's address,
/// telephone, mail and site on the first page under a line across it (cell 13).
final class FootLook implements Look {
    private static final Pattern FIGURES = Pattern.compile("^\\d{1,5}(\\s?(b|bản))?$");
    private static final String SAMPLE_COPIES = "300";

    @Override
    public void at(Checked document, Findings findings) {
        OtherParts others = document.anatomy().others();
        others.drafter().ifPresent(mark -> drafter(mark, findings));
        others.strayDrafter()
                .ifPresent(mark -> findings.unsure("drafter-mark-place", mark.box(), "printed", mark.text()));
        contact(others.contact(), findings);
    }

    private static void drafter(TextLine mark, Findings findings) {
        Matcher read = OtherParts.DRAFTER.matcher(mark.text());
        if (read.matches() && !FIGURES.matcher(read.group("copies")).matches()) {
            findings.sure(
                    "drafter-mark-form",
                    mark.box(),
                    "printed",
                    mark.text(),
                    "expected",
                    mark.text().replace(read.group("copies"), SAMPLE_COPIES));
        }
    }

    private static void contact(ContactLines contact, Findings findings) {
        if (!contact.first().isEmpty() && !contact.ruled()) {
            findings.sure("contact-line", contact.first().getFirst().box());
        }
        contact.later().stream()
                .findFirst()
                .ifPresent(line ->
                        findings.sure("contact-place", line.box(), "printed", Integer.toString(line.page() + 1)));
    }
}
