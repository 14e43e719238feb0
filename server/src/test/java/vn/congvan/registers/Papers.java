package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.AgencyId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.AuthorityKind;
import vn.congvan.organisation.IssuingAuthority;

/// Sample entries and authorities.
final class Papers {
    private Papers() {}

    static OutgoingEntry outgoing(String subject) {
        return new OutgoingEntry(
                "Quyết định",
                "Ủy ban nhân dân tỉnh Bình Minh",
                subject,
                OutgoingEntry.VIETNAMESE,
                7,
                Optional.empty(),
                new Signer("Chủ tịch", "Nguyễn Văn Bình"),
                List.of(
                        new Receiver(Optional.of("H99.11"), "Sở Nội vụ"),
                        new Receiver(Optional.empty(), "Lưu: VT, NC")),
                Urgency.NORMAL,
                12,
                Optional.empty(),
                "Văn thư");
    }

    static IncomingEntry incoming(String subject) {
        return new IncomingEntry(
                "Công văn",
                "05",
                "SKHCN-VP",
                LocalDate.of(2026, 11, 19),
                "Sở Khoa học và Công nghệ",
                subject,
                OutgoingEntry.VIETNAMESE,
                2,
                Optional.empty(),
                new Signer("Giám đốc", "Lê Thị Hoa"),
                Urgency.URGENT,
                Optional.empty(),
                Optional.empty());
    }

    static IssuingAuthority authority(AgencyId agency) {
        return new IssuingAuthority(
                new AuthorityId(TimeOrderedId.next()),
                agency,
                "ubnd",
                AuthorityKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh Bình Minh",
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                List.of(),
                "UBND",
                "Bình Minh",
                "H99",
                Optional.empty(),
                Optional.empty());
    }

    /// A decision that was numbered on paper while the system was away.
    static PaperEntry numbered(int number, LocalDate day) {
        return new PaperEntry(
                "QD",
                number,
                "QĐ-UBND",
                day,
                "Trên giấy " + number,
                "Chủ tịch",
                "Nguyễn Văn Bình",
                List.of("Sở Nội vụ"),
                3,
                "Văn thư");
    }
}
