package vn.congvan.form;

import java.util.List;
import java.util.regex.Pattern;

/// What the copying agency's signature says on an electronic copy (cell 14; Annex I, Part II, I.3): the form
/// of copy, the agency and the time with its zone, at the top right of the first page. The decree fixes what
/// it says, not the marks between.
final class CopySignatureLook implements Look {
    private static final Pattern TIME = Pattern.compile(
            ".*\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}.{1,4}\\d{1,2}:\\d{2}:\\d{2}.{0,3}\\+07(:?00)?(?!\\d).*");
    private static final float TOP = 0.85f;

    @Override
    public void at(Checked document, Findings findings) {
        OtherParts others = document.anatomy().others();
        List<TextLine> lines = others.copySignature();
        if (lines.isEmpty()) {
            return;
        }
        TextLine first = lines.getFirst();
        if (!TIME.matcher(others.copyText()).matches()) {
            findings.sure("copy-signature-form", first.box(), "printed", first.text());
        }
        LaidOutPage page = document.firstPage();
        if (first.centreX() < page.width() / 2 || first.baseline() < TOP * page.height()) {
            findings.sure("copy-signature-place", first.box(), "printed", first.text());
        }
    }
}
