package vn.congvan.registers;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.lawbook.KeptForm;

/// One page of a register that is kept by hand.
///
/// @param total lines of the query in all
/// @param may   whether the asking post may write into it
public record KeptPage(
        KeptQuery query, KeptForm form, String authorityName, List<KeptEntry> entries, long total, Decision may) {
    public KeptPage {
        entries = List.copyOf(entries);
    }

    /// How many pages there are; at least one.
    public long pages() {
        return Math.max(1, (total + KeptQuery.SIZE - 1) / KeptQuery.SIZE);
    }
}
