package vn.congvan.form;

import java.util.Optional;

/// The national name and motto to the letter, and that an agency's name stands beside them (cells 1 and 2).
final class NationLook implements Look {
    @Override
    public void at(Checked document, Findings findings) {
        var wording = document.law().wording();
        HeadParts head = document.head();
        if (head.nation().isEmpty() || head.motto().isEmpty()) {
            findings.sure(
                    "national-head-missing",
                    document.place(0.45f, 0.05f, 0.5f, 0.07f),
                    "expected",
                    head.nation().isEmpty() ? wording.nationalName() : wording.motto());
        }
        toTheLetter("national-name", head.nation(), wording.nationalName(), findings);
        toTheLetter("motto", head.motto(), wording.motto(), findings);
        if (head.agency().isEmpty()) {
            findings.add(
                    "agency-missing",
                    document.place(0.1f, 0.05f, 0.33f, 0.07f),
                    head.nation().isPresent());
        }
    }

    /// The decree's own text sets the tone of "HÒA" on its first vowel; both ways print the same word.
    private static void toTheLetter(String rule, Optional<TextLine> printed, String wanted, Findings findings) {
        printed.filter(line -> !line.text().equals(wanted)
                        && !line.text().replace("HOÀ", "HÒA").equals(wanted))
                .ifPresent(line -> findings.add(
                        rule,
                        line.box(),
                        !onlySpaces(line.text(), wanted),
                        "printed",
                        line.text(),
                        "expected",
                        wanted));
    }

    /// A space too many or too few may come from how the letters were set.
    private static boolean onlySpaces(String printed, String wanted) {
        return printed.replace(" ", "").equals(wanted.replace(" ", ""))
                && !printed.replace(" -", "-").equals(wanted.replace(" -", "-"));
    }
}
