package vn.congvan.form;

import java.util.List;

/// The list "Nơi nhận" (cell 9b): the word with its colon, each recipient with a dash and a semicolon, the
/// last with a full stop and "Lưu: VT".
final class RecipientLook implements Look {
    private static final int SHOWN = 40;

    @Override
    public void at(Checked document, Findings findings) {
        ClosingParts closing = document.closing();
        if (closing.label().isEmpty()) {
            findings.add(
                    "recipients-missing",
                    document.closingPlace(0.12f),
                    !closing.blocks().isEmpty() && document.type().isPresent(),
                    "expected",
                    document.law().wording().recipientsLabel());
            return;
        }
        TextLine label = closing.label().get();
        String wanted = document.law().wording().recipientsLabel();
        if (!label.text().equals(wanted)) {
            findings.sure("recipients-label", label.box(), "printed", label.text(), "expected", wanted);
        }
        list(document, closing.recipients(), findings);
    }

    private static void list(Checked document, List<Paragraph> recipients, Findings findings) {
        if (recipients.isEmpty()) {
            return;
        }
        // Initials or a drafter's mark may stand under the list: its end is the line of the archive.
        int archive = -1;
        for (int i = 0; i < recipients.size(); i++) {
            if (Words.plain(recipients.get(i).text()).matches("^[-+]?\\s?lưu(?!\\p{L}).*")) {
                archive = i;
            }
        }
        int last = archive >= 0 ? archive : recipients.size() - 1;
        for (int i = 0; i <= last; i++) {
            String expected = i == last ? "." : ";";
            Paragraph recipient = recipients.get(i);
            if (!recipient.text().matches("^[-–+*].*")) {
                findings.add("recipients-dash", recipient.box(), archive >= 0, "printed", shown(recipient.text()));
            }
            if (!recipient.text().endsWith(expected)) {
                String text = recipient.text();
                String end = text.matches(".*[\\p{L}\\d)]$") ? "…" : text.substring(text.length() - 1);
                findings.add(
                        "recipients-end",
                        recipient.last().box(),
                        archive >= 0,
                        "line",
                        shown(text),
                        "printed",
                        end,
                        "expected",
                        expected);
            }
        }
        archive(document, recipients.get(last), findings);
    }

    private static void archive(Checked document, Paragraph last, Findings findings) {
        String wanted = document.law().wording().archive();
        String plain = Words.tight(last.text()).replaceFirst("^[-+*]", "");
        if (!plain.startsWith(Words.tight(wanted))) {
            findings.sure("recipients-archive", last.box(), "printed", shown(last.text()), "expected", wanted);
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
