package vn.congvan.form;

import java.util.List;

/// How legal bases end: each with a semicolon, the last with a full stop. Only a list that an order follows
/// ("QUYẾT ĐỊNH:") is one; elsewhere "Căn cứ" begins a sentence.
final class BasisLook implements Look {
    @Override
    public void at(Checked document, Findings findings) {
        List<Paragraph> bases = document.anatomy().legalBases();
        if (bases.isEmpty()) {
            return;
        }
        List<Paragraph> body = document.anatomy().body();
        int after = body.indexOf(bases.getLast()) + 1;
        boolean ordered = after < body.size()
                && Words.capitals(body.get(after).text())
                && body.get(after).text().endsWith(":");
        if (!ordered) {
            return;
        }
        for (Paragraph basis : bases) {
            String wanted = basis == bases.getLast() ? "." : ";";
            String text = basis.text();
            if (!text.endsWith(wanted)) {
                // The last but one may be the list's real end where an opinion follows it.
                findings.sure(
                        "legal-basis-end",
                        basis.last()
                                .box(
                                        Math.max(0, basis.last().text().length() - 12),
                                        basis.last().text().length()),
                        "printed",
                        Character.isLetterOrDigit(text.charAt(text.length() - 1))
                                ? "…" + text.substring(text.lastIndexOf(' ') + 1)
                                : text.substring(text.length() - 1),
                        "expected",
                        wanted);
            }
        }
    }
}
