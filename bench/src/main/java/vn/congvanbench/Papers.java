package vn.congvanbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;
import vn.congvan.lawbook.Urgency;
import vn.congvan.registers.IncomingEntry;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Receiver;
import vn.congvan.registers.Signer;

/// What is entered in the books, and what the trail hears of it.
final class Papers {
    private Papers() {}

    static OutgoingEntry outgoing(String organ) {
        return new OutgoingEntry(
                "Quyết định",
                organ,
                "Ban hành Quy chế công tác văn thư, lưu trữ của cơ quan",
                OutgoingEntry.VIETNAMESE,
                7,
                Optional.empty(),
                new Signer("Chủ tịch", "Trần Quốc Bình"),
                List.of(new Receiver(Optional.of("H99.05"), "Sở Nội vụ"), new Receiver(Optional.empty(), "Lưu: VT")),
                Urgency.NORMAL,
                12,
                Optional.empty(),
                "Văn thư");
    }

    static IncomingEntry incoming() {
        return new IncomingEntry(
                "Công văn",
                "05",
                "SKHCN-VP",
                LocalDate.of(2026, 11, 19),
                "Sở Khoa học và Công nghệ",
                "Đề nghị phối hợp rà soát danh mục văn bản quy phạm pháp luật",
                OutgoingEntry.VIETNAMESE,
                2,
                Optional.empty(),
                new Signer("Giám đốc", "Lê Thị Hoa"),
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty());
    }

    /// An act of the bench, for the trail.
    record Done(String act, DocumentId document, Map<String, String> details) implements Recorded {
        @Override
        public String subjectKind() {
            return "document";
        }

        @Override
        public UUID subject() {
            return document.value();
        }
    }
}
