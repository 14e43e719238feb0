package vn.congvan.lawbook;

import java.util.List;
import java.util.Objects;
import vn.congvan.common.Reason;

/// The legal weight of an electronic document, and why.
///
/// @param name as shown everywhere, e.g. `Có giá trị như bản giấy` or `Chỉ để biết, tham khảo`
/// @param source the rule by which it was weighed, of the document's own time
/// @param because why it has not the full weight, or what is missing to say so; empty where it has
public record LegalWeight(Weight weight, String name, Source source, List<Reason> because) {
    /// The weights.
    public enum Weight {
        /// That of paper: of the original, of the bản chính that was copied, or of the main document.
        AS_PAPER,
        /// Not determined yet; never the same as less.
        OPEN,
        /// Chỉ để biết, tham khảo.
        INFORMATION_ONLY
    }

    public LegalWeight {
        // What was kept by an earlier version of the program says no reasons.
        because = List.copyOf(Objects.requireNonNullElse(because, List.of()));
    }

    /// The same, for these reasons.
    public LegalWeight because(List<Reason> reasons) {
        return new LegalWeight(weight, name, source, reasons);
    }
}
