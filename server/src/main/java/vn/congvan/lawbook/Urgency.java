package vn.congvan.lawbook;

/// Mức độ khẩn of a document (Nghị định 30/2020, Phụ lục I, Mục II điểm 9.b). The decree fixes the words; the
/// figure for the field `Priority` is our choice, for the decree gives no code list.
public enum Urgency {
    /// No degree is shown.
    NORMAL(0, ""),
    /// KHẨN.
    URGENT(1, "Khẩn"),
    /// THƯỢNG KHẨN.
    VERY_URGENT(2, "Thượng khẩn"),
    /// HỎA TỐC.
    FLASH(3, "Hỏa tốc");

    private final int figure;
    private final String words;

    Urgency(int figure, String words) {
        this.figure = figure;
        this.words = words;
    }

    /// The figure in the field `Priority`, 0 to 3.
    public int figure() {
        return figure;
    }

    /// The Vietnamese words, empty for a document without a degree.
    public String words() {
        return words;
    }
}
