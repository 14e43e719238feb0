package vn.congvan.copies;

import java.util.List;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;

/// A request for a copy (xin sao).
///
/// @param pages that a trích sao takes, counted from 1
/// @param count how many on paper; 1 for an electronic one
/// @param receiver for whom
/// @param purpose what for
public record NewCopy(
        DocumentId document,
        CopyForm form,
        Medium target,
        List<Integer> pages,
        int count,
        String receiver,
        String purpose) {
    public NewCopy {
        pages = List.copyOf(pages);
    }
}
