package vn.congvan.lawbook;

/// Độ mật (Luật Bảo vệ bí mật nhà nước 2018, Điều 8). This system takes only documents without a degree; the
/// degrees exist here so that a document that carries one can be refused by name.
public enum SecrecyDegree {
    /// Not secret.
    NONE(""),
    /// MẬT.
    SECRET("Mật"),
    /// TỐI MẬT.
    TOP_SECRET("Tối mật"),
    /// TUYỆT MẬT.
    UTMOST_SECRET("Tuyệt mật");

    private final String words;

    SecrecyDegree(String words) {
        this.words = words;
    }

    /// The Vietnamese words, empty for none.
    public String words() {
        return words;
    }
}
