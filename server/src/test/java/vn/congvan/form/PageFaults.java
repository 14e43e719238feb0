package vn.congvan.form;

import java.util.Collections;
import java.util.List;

/// Known faults of the page: its size and margins, the typeface, the page numbers.
final class PageFaults {
    private PageFaults() {}

    static List<Fault> all() {
        return List.of(
                Faults.decision(
                        "Letter instead of A4",
                        m -> {
                            m.width = 216;
                            m.height = 279;
                        },
                        "page-size error"),
                Faults.decision("left margin of 20 mm", m -> m.left = 20, "margin-left error"),
                Faults.decision("left margin of 40 mm", m -> m.left = 40, "margin-left error"),
                Faults.decision("right margin of 10 mm", m -> m.right = 10, "margin-right error"),
                Faults.decision("top margin of 10 mm", m -> m.top = 10, "margin-top error"),
                Faults.decision(
                        "bottom margin of 10 mm",
                        m -> {
                            m.bottom = 10;
                            m.body.addAll(
                                    1,
                                    Collections.nCopies(
                                            12, "Các cơ quan phối hợp với Tổ công tác trong thời gian làm việc."));
                        },
                        "margin-bottom error"),
                Faults.decision("set in Arial", m -> m.font = "Arial", "font error"),
                Faults.decision(
                        "text in size 12", m -> m.set.put("body", new ModelDocument.Set(12, "")), "text-size warning"),
                Faults.decision(
                        "no page numbers",
                        m -> m.pageNumbers = ModelDocument.PageNumbers.NONE,
                        "page-number-missing warning"),
                Faults.decision(
                        "page numbers at the foot",
                        m -> m.pageNumbers = ModelDocument.PageNumbers.BOTTOM,
                        "page-number-place warning"),
                Faults.decision(
                        "a number on page 1",
                        m -> m.pageNumbers = ModelDocument.PageNumbers.FIRST_TOO,
                        "page-number-first warning"),
                Faults.decision("page 2 has the number 7", m -> m.pageNumberShift = 5, "page-number-value warning"),
                Faults.decision(
                        "page numbers in size 10",
                        m -> m.set.put("page-number", new ModelDocument.Set(10, "")),
                        "part-size warning"),
                Faults.decision(
                        "page numbers in italics",
                        m -> m.set.put("page-number", new ModelDocument.Set(13, "i")),
                        "part-upright warning"),
                Faults.decision(
                        "an annex whose pages are counted on",
                        m -> {
                            m.annexes.add(new ModelDocument.Annex("Phụ lục", List.of("Các thành viên.")));
                            m.annexesCountOn = true;
                        },
                        "page-number-annex warning"));
    }
}
