package vn.congvanbench.crash;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.congvandemo.story.DemoProvince;
import vn.congvandemo.story.typesetting.House;

/// The way of the papers of one authority: who drafts, reviews, checks, signs, numbers and seals them.
///
/// @param authority its key in the agency
/// @param lines above the signature
/// @param others the codes that such papers are sent to, all of other agencies
record Route(
        String authority,
        String drafter,
        String head,
        String checker,
        String leader,
        String clerk,
        List<String> others,
        House house) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Who acts, by account; the agency's key; the authority; the code that stands for it.
    private record Way(String agency, String authority, String drafter, String head, String checker, String clerk) {}

    private static final List<Way> WAYS = List.of(
            new Way("ubnd-tinh", "ubnd", "nguyen.van.an", "nguyen.huu.phuoc", "vu.dinh.khoa", "nguyen.thi.mai"),
            new Way(
                    "ubnd-tinh",
                    "chu-tich-ubnd",
                    "nguyen.van.an",
                    "nguyen.huu.phuoc",
                    "vu.dinh.khoa",
                    "nguyen.thi.mai"),
            new Way("so-noi-vu", "so-noi-vu", "tran.ngoc.quy", "mai.quang.huy", "ho.duc.thang", "truong.thi.yen"),
            new Way("so-khcn", "so-khcn", "lam.khanh.vy", "vuong.hoang.nam", "chau.minh.nhat", "nguyen.thi.thu.trang"),
            new Way("xa-tan-hoa", "ubnd", "kieu.anh.tuan", "vo.thanh.trung", "thai.ba.dung", "phung.thi.ngoc.anh"),
            new Way("xa-phu-lac", "ubnd", "hua.minh.tien", "ha.van.phuc", "nghiem.dinh.quan", "au.thi.bich.lien"));

    private record Inbox(String agency, String code) {}

    private static final List<Inbox> INBOXES = List.of(
            new Inbox("ubnd-tinh", "H99"),
            new Inbox("ubnd-tinh", "H99.02"),
            new Inbox("so-noi-vu", "H99.05"),
            new Inbox("so-khcn", "H99.08"),
            new Inbox("xa-tan-hoa", "H99.31"),
            new Inbox("xa-phu-lac", "H99.32"));

    static List<Route> all(DemoProvince province) {
        return WAYS.stream().map(way -> of(province, way)).toList();
    }

    /// The clerks who register what arrives.
    static List<String> clerks() {
        return WAYS.stream().map(Way::clerk).distinct().toList();
    }

    private static Route of(DemoProvince province, Way way) {
        var agency = province.agencies().stream()
                .filter(one -> one.key().endsWith("/" + way.agency()))
                .findFirst()
                .orElseThrow();
        var authority = agency.authorities().stream()
                .filter(one -> one.key().equals(way.authority()))
                .findFirst()
                .orElseThrow();
        var signer = authority.signers().getFirst();
        String leader = agency.units().stream()
                .flatMap(unit -> unit.posts().stream())
                .filter(post -> post.key().equals(signer.post()))
                .map(DemoProvince.Post::person)
                .findFirst()
                .orElseThrow();
        return new Route(
                way.authority(),
                way.drafter(),
                way.head(),
                way.checker(),
                leader,
                way.clerk(),
                INBOXES.stream()
                        .filter(inbox -> !inbox.agency().equals(way.agency()))
                        .map(Inbox::code)
                        .toList(),
                house(province, authority, signer, leader));
    }

    private static House house(
            DemoProvince province, DemoProvince.Authority authority, DemoProvince.Signer signer, String leader) {
        String name = province.people().stream()
                .filter(person -> person.username().equals(leader))
                .map(DemoProvince.Person::name)
                .findFirst()
                .orElseThrow();
        return new House(
                Optional.ofNullable(authority.headAbove()).orElse(List.of()),
                authority.headLines(),
                authority.abbreviation(),
                "VP",
                authority.place(),
                String.join(" ", authority.headLines()),
                authority.name(),
                signer.lines(),
                name,
                LocalDate.now(VIETNAM).getYear(),
                List.of("- Như Điều 2;", "- Lưu: VT."));
    }
}
