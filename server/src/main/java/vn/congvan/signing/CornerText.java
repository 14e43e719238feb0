package vn.congvan.signing;

import java.util.Map;
import vn.congvan.lawbook.CornerSealRule;

/// What the agency's signature at the corner shall say besides its time (Nghị định 30/2020, Phụ lục I, Phần I
/// Mục II điểm 8; Phần II Mục I).
///
/// @param cells what stands in the places of the lawbook's pattern
public record CornerText(CornerSealRule.Kind kind, Map<String, String> cells) {
    public CornerText {
        cells = Map.copyOf(cells);
    }

    /// On an appendix in a file of its own: the number and notation of its document.
    public static CornerText appendix(String sign) {
        return new CornerText(CornerSealRule.Kind.APPENDIX, Map.of("sign", sign));
    }

    /// On a copy in electronic form: its form, as `SAO Y`, and the agency that made it.
    public static CornerText copy(String form, String agency) {
        return new CornerText(CornerSealRule.Kind.COPY, Map.of("form", form, "agency", agency));
    }
}
