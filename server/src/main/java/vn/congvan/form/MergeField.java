package vn.congvan.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the system can fill into a template (trường trộn): a closed list. A template names a field
/// in double braces, `{{trich_yeu}}`; what each is for people stands in `messages/form`, under
/// `form.merge.<word>`.
///
/// There is no field for the mark of urgency, the drafter's mark, number and day: the system draws
/// and fills them itself, so that a template that printed them would print them twice.
public enum MergeField {
    /// Cell 2: the lines of the agency above.
    SUPERIOR("co_quan_chu_quan"),
    /// Cell 2: the lines of the issuing agency.
    AGENCY("co_quan"),
    /// The issuing authority's name in small letters.
    AGENCY_NAME("ten_co_quan"),
    /// Who issues, in capitals: the collective, or the head by his title.
    ISSUER("ban_hanh"),
    /// The same in small letters.
    ISSUER_NAME("ten_ban_hanh"),
    /// Cell 3, behind the number and its slash.
    NOTATION("ky_hieu"),
    /// Cell 4.
    PLACE("dia_danh"),
    /// Cell 4: the year in which it will probably be issued.
    YEAR("nam"),
    /// Cell 5a: the name of the type in capitals.
    TYPE("ten_loai"),
    /// The same in small letters.
    TYPE_NAME("ten_loai_thuong"),
    /// Cell 5a.
    SUMMARY("trich_yeu"),
    /// Cell 5b, behind `V/v`.
    SUBJECT("trich_yeu_cong_van"),
    /// The legal bases that follow from the authority, each with its semicolon.
    BASES("can_cu"),
    /// Cell 9a: `Kính gửi: …` for one addressee, `Kính gửi:` for several.
    ADDRESSEE("kinh_gui"),
    /// Cell 9a: several addressees, each with dash and mark; nothing for a single one.
    ADDRESSEES("kinh_gui_cac_noi"),
    /// All addressees, each with dash and mark, be it one or several.
    DESTINATIONS("cac_noi_gui"),
    /// All addressees on one line.
    DESTINATION("noi_den"),
    /// Cell 9b: the recipients, each with dash and semicolon.
    RECIPIENTS("noi_nhan"),
    /// Cell 9b: those recipients whom cell 9a does not name, each with dash and semicolon.
    COPIED("noi_nhan_khac"),
    /// Cell 9b: its last line, `- Lưu: VT, …`.
    ARCHIVE("luu"),
    /// Cell 7a: the lines of authority and title.
    AUTHORITY_LINES("quyen_han"),
    /// Cell 7b.
    SIGNER("nguoi_ky"),
    /// The signer's position in small letters.
    SIGNER_TITLE("chuc_vu_nguoi_ky"),
    /// The drafting unit.
    UNIT("don_vi_soan"),
    /// Who drafts.
    DRAFTER("nguoi_soan"),
    /// The document that is answered: type, number and date. Empty where nothing is.
    ANSWERED("tra_loi");

    private final String word;

    MergeField(String word) {
        this.word = word;
    }

    /// The word in the braces.
    public String word() {
        return word;
    }

    /// As it is typed in a template.
    public String typed() {
        return "{{" + word + "}}";
    }

    /// The field that somebody means: capitals, diacritics, and spaces for underscores make no
    /// difference.
    public static Optional<MergeField> of(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "_");
        return Arrays.stream(values()).filter(field -> field.word.equals(plain)).findFirst();
    }
}
