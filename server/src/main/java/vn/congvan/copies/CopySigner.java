package vn.congvan.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

/// One decision of the head on who may sign copies (Nghị định 30/2020, Điều 27).
///
/// @param lines of the authority to sign, as printed on copies, e.g. `TL. CHỦ TỊCH`, `CHÁNH VĂN
///     PHÒNG`
/// @param maySign false ends what an earlier decision gave
/// @param basis the decision's own sign, or its words
public record CopySigner(
        AuthorityId authority,
        PostId post,
        List<String> lines,
        boolean maySign,
        String basis,
        LocalDate from,
        PostId decidedBy,
        Instant decidedAt) {
    public CopySigner {
        lines = List.copyOf(lines);
    }
}
