package vn.congvan.lawbook;

/// The legal weight of an electronic document.
///
/// @param name as shown everywhere: `Có giá trị như bản giấy` or `Chỉ để biết, tham khảo`
public record LegalWeight(Weight weight, String name, Source source) {
    /// The two weights.
    public enum Weight {
        AS_PAPER,
        INFORMATION_ONLY
    }
}
