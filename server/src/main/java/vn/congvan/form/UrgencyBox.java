package vn.congvan.form;

/// The degrees of urgency and their boxes (Nghị định 30/2020, Phụ lục I: height 8 mm).
public enum UrgencyBox {
    URGENT("KHẨN", 20),
    VERY_URGENT("THƯỢNG KHẨN", 40),
    EXPRESS("HỎA TỐC", 30);

    private final String words;
    private final int width;

    UrgencyBox(String words, int width) {
        this.words = words;
        this.width = width;
    }

    /// The words in the box.
    public String words() {
        return words;
    }

    /// Width of the box in millimetres.
    public int widthInMillimetres() {
        return width;
    }
}
