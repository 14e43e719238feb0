package vn.congvan.practice;

import java.util.Arrays;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// A choice that the law leaves to the agency, with what holds where the agency has decided nothing.
public enum Setting {
    /// The leader must sign on the very day on which the agency's key signs (Tây Ninh 7.2). Otherwise the
    /// preceding working day is early enough.
    SAME_DAY_SIGNATURES("same-day-signatures", false),
    /// A document counts as issued with the time stamps of its signatures alone (level T), without archive
    /// time stamp (LTA).
    ISSUE_WITHOUT_ARCHIVE_TIME_STAMP("issue-without-archive-time-stamp", false),
    /// Whoever approves the content and whoever passes the form do so by an initial of their own (ký nháy), if
    /// they have a certificate. Otherwise their approval is recorded only.
    INITIALS("initials", true),
    /// The agency's system is declared to meet Annex VI of Decree 30/2020: the electronic original is kept instead of
    /// paper (Điều 19 khoản 2; BG 10.1c). Otherwise a paper bản chính is kept.
    SYSTEM_MEETS_ANNEX_VI("system-meets-annex-vi", false),
    /// An appendix in a file of its own that cannot bear the agency's signature (a spreadsheet, a PDF that is
    /// signed already) is refused at upload. Otherwise it goes along unsigned, and everybody is told.
    SEALABLE_APPENDICES_ONLY("sealable-appendices-only", false);

    private final String word;
    private final boolean byDefault;

    Setting(String word, boolean byDefault) {
        this.word = word;
        this.byDefault = byDefault;
    }

    /// The setting with this word.
    ///
    /// @throws Refusal `practice.setting-unknown`
    public static Setting of(String word) {
        return Arrays.stream(values())
                .filter(setting -> setting.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("practice.setting-unknown", "setting", word)));
    }

    /// The stable word of this setting, in the database, the API and the trail.
    public String word() {
        return word;
    }

    /// What holds where the agency has decided nothing.
    public boolean byDefault() {
        return byDefault;
    }
}
