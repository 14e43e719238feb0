package vn.congvan.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.AuthorityKind;
import vn.congvan.organisation.Capacity;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.SigningPower;
import vn.congvan.organisation.UnitId;

/// Who may sign for whom, in every capacity of Điều 13, and drafts for each.
final class Signatures {
    private static final AgencyId AGENCY = new AgencyId(new UUID(1, 1));
    private static final UnitId UNIT = new UnitId(new UUID(1, 2));

    /// An authority and the lines of whoever signs for it.
    enum Signing {
        TM(
                AuthorityKind.PEOPLES_COMMITTEE,
                Capacity.TM,
                "Ủy ban nhân dân tỉnh Bình Minh",
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                "UBND",
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                "Trần Quốc Bình"),
        TM_KT(
                AuthorityKind.PEOPLES_COMMITTEE,
                Capacity.KT,
                "Ủy ban nhân dân tỉnh Bình Minh",
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                "UBND",
                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                "Lê Thị Thanh Hà"),
        OWN(
                AuthorityKind.DEPARTMENT,
                Capacity.OWN,
                "Sở Nội vụ tỉnh Bình Minh",
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                List.of("SỞ NỘI VỤ"),
                "SNV",
                List.of("GIÁM ĐỐC"),
                "Phan Thanh Tùng"),
        KT(
                AuthorityKind.OFFICE,
                Capacity.KT,
                "Văn phòng Ủy ban nhân dân tỉnh Bình Minh",
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                List.of("VĂN PHÒNG"),
                "VP",
                List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                "Đỗ Thị Lan Phương"),
        TL(
                AuthorityKind.COMMITTEE_CHAIR,
                Capacity.TL,
                "Chủ tịch Ủy ban nhân dân tỉnh Bình Minh",
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                "CTUBND",
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                "Hoàng Văn Sơn"),
        TUQ(
                AuthorityKind.COMMITTEE_CHAIR,
                Capacity.TUQ,
                "Chủ tịch Ủy ban nhân dân tỉnh Bình Minh",
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                "CTUBND",
                List.of("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
                "Phan Thanh Tùng"),
        Q(
                AuthorityKind.DEPARTMENT,
                Capacity.Q,
                "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh Bình Minh",
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                List.of("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ"),
                "BQL",
                List.of("Q. TRƯỞNG BAN"),
                "Quách Gia Bảo");

        final IssuingAuthority authority;
        final SigningPower power;

        Signing(
                AuthorityKind kind,
                Capacity capacity,
                String name,
                List<String> above,
                List<String> head,
                String abbreviation,
                List<String> lines,
                String person) {
            var id = new AuthorityId(new UUID(2, ordinal()));
            authority = new IssuingAuthority(
                    id,
                    AGENCY,
                    abbreviation.toLowerCase(java.util.Locale.ROOT),
                    kind,
                    name,
                    above,
                    head,
                    List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
                    abbreviation,
                    "Bình Minh",
                    "H99",
                    Optional.empty(),
                    Optional.empty());
            power = new SigningPower(id, signer(person), capacity, lines, Optional.empty());
        }

        private static Post signer(String person) {
            return new Post(
                    new PostId(new UUID(3, 1)),
                    new PersonId(new UUID(3, 2)),
                    person,
                    AGENCY,
                    UNIT,
                    "Người ký",
                    Set.of(Role.LEADER),
                    LocalDate.of(2021, 1, 1),
                    Optional.empty());
        }
    }

    private static final Map<Integer, List<String>> ADDRESSEES = Map.of(
            1, List.of("Sở Tài chính tỉnh Bình Minh"),
            3,
                    List.of(
                            "Sở Tài chính tỉnh Bình Minh",
                            "Văn phòng Ủy ban nhân dân tỉnh Bình Minh",
                            "Ủy ban nhân dân xã An Phú"));

    private Signatures() {}

    /// A draft of this type.
    ///
    /// @param addressees how many, one or three
    static Filling filling(Signing signing, DocumentType type, int addressees, Lawbook lawbook, LocalDate day) {
        return new Filling(
                signing.authority,
                signing.power,
                List.of(signing.power),
                type,
                "Phòng Văn xã",
                "VX",
                "Nguyễn Văn An",
                lawbook.notation(type, signing.authority.abbreviation(), Optional.of("VX"), day.getYear()),
                "Tăng cường lập hồ sơ điện tử và nộp lưu hồ sơ vào lưu trữ cơ quan năm 2026",
                java.util.Objects.requireNonNull(ADDRESSEES.get(addressees)),
                List.of(),
                Optional.empty());
    }
}
