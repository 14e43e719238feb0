package vn.congvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.common.Acting;
import vn.congvan.common.Refusal;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

@CongVanTest
class OrganisationFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Directory directory;

    @Autowired
    private OrganisationFile files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneClerkServesAllAuthoritiesOfTheHouse() {
        var clerk = provinces.shared().as("nguyen.thi.mai");
        assertThat(ActingAs.call(clerk, () -> organisation.servedBy(clerk.post())))
                .extracting(IssuingAuthority::key)
                .containsExactly("ubnd", "chu-tich-ubnd", "hdnd", "thuong-truc-hdnd", "van-phong");
    }

    @Test
    void theCollectivesLineIsNotTheChairmansLine() {
        var chairman = provinces.shared().as("tran.quoc.binh");
        assertThat(linesOf(chairman, "ubnd")).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(linesOf(chairman, "chu-tich-ubnd")).containsExactly("CHỦ TỊCH");
    }

    @Test
    void theDeputySignsForTheHead() {
        var deputy = provinces.shared().as("le.thi.thanh.ha");
        assertThat(linesOf(deputy, "ubnd")).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void whoHasNoPowerSignsNothing() {
        var drafter = provinces.shared().as("nguyen.van.an");
        assertThat(ActingAs.call(
                        drafter, () -> organisation.power(authority("ubnd").id(), drafter.post(), DAY)))
                .isEmpty();
    }

    @Test
    void theChairmanSharesTheCodeOfHisCommittee() {
        var anybody = provinces.shared().as("nguyen.van.an");
        ActingAs.run(
                anybody,
                () -> assertThat(authority("chu-tich-ubnd").identifierCode())
                        .isEqualTo(authority("ubnd").identifierCode())
                        .isEqualTo("H99"));
    }

    @Test
    void everyAuthorityHasASealAndEverySignerASignature() {
        var anybody = provinces.shared().as("nguyen.van.an");
        ActingAs.run(
                anybody,
                () -> assertThat(organisation.authorities()).allSatisfy(authority -> {
                    assertThat(authority.sealImage()).isPresent();
                    assertThat(organisation.signers(authority.id(), DAY))
                            .isNotEmpty()
                            .allSatisfy(
                                    power -> assertThat(power.signatureImage()).isPresent());
                }));
    }

    @Test
    void anotherAgencysPostsAreUnknown() {
        var province = provinces.shared();
        var stranger = province.as("truong.thi.yen");
        var clerk = province.as("nguyen.thi.mai");
        ActingAs.run(stranger, () -> {
            assertThat(organisation.post(clerk.post())).isEmpty();
            assertThat(organisation.servedBy(clerk.post())).isEmpty();
            assertThat(organisation.posts()).noneMatch(post -> post.id().equals(clerk.post()));
        });
    }

    @Test
    void aClosedCodeNamesItsSuccessor() {
        assertThat(directory.look(provinces.shared().code("H99.18.24"), DAY))
                .isInstanceOfSatisfying(Directory.Entry.Closed.class, closed -> {
                    assertThat(closed.since()).isEqualTo("2025-07-01");
                    assertThat(closed.successor()).contains("H99.31");
                });
    }

    @Test
    void aCodeIsOpenOnlyFromItsFirstDayOn() {
        provinces.shared();
        assertThat(directory.look("H99.31", DAY)).isInstanceOf(Directory.Entry.Open.class);
        assertThat(directory.look("H99.31", LocalDate.of(2025, 6, 30))).isInstanceOf(Directory.Entry.Unknown.class);
        assertThat(directory.look("H99.777", DAY)).isEqualTo(new Directory.Entry.Unknown("H99.777"));
    }

    @Test
    void loadingTheFileAgainChangesNothing() {
        var province = provinces.fresh();
        var before = everything();
        files.importFrom(province.file());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void unitHeadsAreFoundInTheirUnit() {
        var drafter = provinces.shared().as("nguyen.van.an");
        var names = ActingAs.call(
                drafter,
                () -> organisation
                        .holding(
                                Role.UNIT_HEAD,
                                Optional.of(organisation.actingPost().unit()))
                        .stream()
                        .map(Post::personName)
                        .toList());
        assertThat(names).containsExactly("Nguyễn Hữu Phước", "Trịnh Thị Kim Oanh");
    }

    @Test
    void aBrokenFileIsRefusedWithThePlaceOfTheFault() {
        assertRefused("people: [", "organisation.file-broken");
        assertRefused("people: []\nagencies: []\nsurprise: 1", "organisation.file-broken");
    }

    @Test
    void anUndeclaredPersonIsRefused() {
        assertRefused("""
                people: []
                agencies:
                  - key: kaputt
                    name: Cơ quan
                    shortName: CQ
                    from: 2026-01-01
                    units:
                      - {key: u, name: Đơn vị, posts: [{key: p, person: nobody, title: Chuyên viên, roles: [SPECIALIST]}]}
                    authorities: []
                """, "organisation.file-reference-unknown");
    }

    @Test
    void theLinesAboveASignatureSayItsCapacityOrTheFileIsRefused() {
        powerRefused("DEPARTMENT", "KT, lines: [GIÁM ĐỐC]", "organisation.power-line-missing");
        powerRefused("DEPARTMENT", "OWN, lines: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]", "organisation.power-line-other");
        powerRefused("DEPARTMENT", "TM, lines: [TM. SỞ NỘI VỤ, GIÁM ĐỐC]", "organisation.power-no-collective");
        powerRefused(
                "COMMITTEE_CHAIR", "TL, lines: [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG]", "organisation.power-basis-missing");
        powerRefused(
                "COMMITTEE_CHAIR",
                "TUQ, lines: [TUQ. CHỦ TỊCH, GIÁM ĐỐC], basis: Giấy ủy quyền",
                "organisation.power-end-missing");
        powerRefused(
                "COMMITTEE_CHAIR",
                "TUQ, lines: [TUQ. CHỦ TỊCH, KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC], basis: Giấy ủy quyền, to: 2026-12-31",
                "organisation.power-line-other");
    }

    private void powerRefused(String kind, String power, String code) {
        assertRefused("""
                people: []
                agencies:
                  - key: sai-tham-quyen
                    name: Cơ quan
                    shortName: CQ
                    from: 2026-01-01
                    units: []
                    authorities:
                      - {key: a, kind: %s, name: Cơ quan, headLines: [CƠ QUAN], abbreviation: CQ, place: Bình Minh, clerks: [],
                         signers: [{post: p, capacity: %s}]}
                """.formatted(kind, power), code);
    }

    private void assertRefused(String yaml, String code) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> files.importFrom(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> linesOf(Acting.InPost signer, String authority) {
        return ActingAs.call(
                signer,
                () -> organisation
                        .power(authority(authority).id(), signer.post(), DAY)
                        .orElseThrow()
                        .authorityLines());
    }

    private IssuingAuthority authority(String key) {
        return organisation.authorities().stream()
                .filter(authority -> authority.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> everything() {
        return List.of("agency", "person", "account", "identifier_code").stream()
                .map(table -> jdbc.sql("select count(*) from organisation." + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
