package vn.congvan.form;

/// How far a document may circulate, and the words of cell 11 (Nghị định 30/2020, Phụ lục I Mục II điểm 11).
public enum Circulation {
    /// Inside the agencies that receive it only.
    INTERNAL("LƯU HÀNH NỘI BỘ"),
    /// To be read and given back.
    RETURN_AFTER_READING("XEM XONG TRẢ LẠI");

    private final String words;

    Circulation(String words) {
        this.words = words;
    }

    /// The words in the box.
    public String words() {
        return words;
    }
}
