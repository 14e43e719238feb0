package vn.congvan.desk.browser;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;

/// Letters that a company sends on paper, as a clerk enters them.
final class LetterOnPaper {
    private LetterOnPaper() {}

    /// @param scan its scan, if there is one
    static HandEntry to(AuthorityId authority, int number, byte @Nullable [] scan) {
        return new HandEntry(
                authority,
                fields(number),
                SecrecyDegree.NONE,
                scan,
                scan == null ? "" : "ban-quet.pdf",
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static IncomingFields fields(int number) {
        return new IncomingFields(
                "Công văn",
                String.valueOf(number),
                "CV-SX",
                LocalDate.of(2026, 11, 18),
                "Công ty Cổ phần Môi trường và Dịch vụ đô thị Sông Xanh, chi nhánh số " + number,
                "Đề nghị xác nhận hồ sơ môi trường của dự án số " + number + " tại khu công nghiệp phía Nam",
                2,
                "Giám đốc",
                "Lê Văn Sông",
                Urgency.NORMAL,
                Optional.of("Văn bản giấy"),
                Optional.of("Phòng Hành chính"),
                Optional.empty());
    }
}
