package vn.congvan.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.CopyRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.FromPaper;
import vn.congvan.outgoing.NewPaper;
import vn.congvan.outgoing.Scan;
import vn.congvan.outgoing.Walk;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CopyBook;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.Light;
import vn.congvan.signing.Signing;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// Copies by Điều 25–27: what may be made of what, who decides, how they are made, numbered,
/// printed and found again.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiesTest {
    private static final String ADDRESS = "https://congvan.binhminh.example";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Copies copies;

    @Autowired
    private MakingCopies making;

    @Autowired
    private CopySigners signers;

    @Autowired
    private CopyBook book;

    @Autowired
    private FromPaper paper;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Signing signing;

    @Autowired
    private Content content;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private DocumentId electronic;

    @BeforeAll
    void anIssuedDocument() {
        walk = Walk.withKeys(house);
        electronic = walk.issued();
    }

    @ParameterizedTest
    @CsvSource({
        "SY,PAPER,PAPER,true",
        "SY,PAPER,ELECTRONIC,true",
        "SY,ELECTRONIC,PAPER,true",
        "SY,ELECTRONIC,ELECTRONIC,false",
        "SL,PAPER,PAPER,true",
        "SL,PAPER,ELECTRONIC,true",
        "SL,ELECTRONIC,PAPER,true",
        "SL,ELECTRONIC,ELECTRONIC,false",
        "TRS,PAPER,PAPER,true",
        "TRS,PAPER,ELECTRONIC,true",
        "TRS,ELECTRONIC,PAPER,true",
        "TRS,ELECTRONIC,ELECTRONIC,true"
    })
    void theMatrixOfArticle25IsData(CopyForm form, Medium origin, Medium target, boolean allowed) {
        CopyRule rule = lawbook.copyRule(form, origin, target, LocalDate.now(clock));
        assertThat(rule.allowed()).isEqualTo(allowed);
        assertThat(rule.refusal().isPresent()).isEqualTo(!allowed);
        assertThat(rule.of()).isEqualTo(form == CopyForm.SL ? CopyRule.Of.FULL_COPY : CopyRule.Of.ORIGINAL);
        assertThat(rule.source().article()).contains("Điều 25", "Điều 3");
    }

    @Test
    void whatArticle25DoesNotAllowIsRefusedWithItsReason() {
        refused("copies.forward-the-original", () -> ask(electronic, CopyForm.SY, Medium.ELECTRONIC));
        refused("copies.only-from-a-copy", () -> ask(electronic, CopyForm.SL, Medium.ELECTRONIC));
        refused("copies.only-from-a-copy", () -> ask(electronic, CopyForm.SL, Medium.PAPER));
    }

    @Test
    void aPrintOfAnElectronicOriginalIsNumberedSignedMarkedAndCounted() throws IOException {
        UUID id = granted(ask(electronic, CopyForm.SY, Medium.PAPER));
        walk.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        CopyView made = view(Walk.CLERK, id);
        assertThat(made.copy().state()).isEqualTo(CopyState.MADE);
        Copy.Sign sign = made.copy().sign().orElseThrow();
        assertThat(sign.full()).matches("\\d{2,}/SY-UBND");
        assertThat(walk.as(Walk.CLERK, () -> book.numberOf(id)))
                .hasValueSatisfying(given -> assertThat(given.number()).isEqualTo(sign.number()));
        byte[] sheets = walk.as(Walk.CLERK, () -> making.print(id, 2, ADDRESS));
        walk.as(Walk.CLERK, () -> making.print(id, 1, ADDRESS));
        assertThat(view(Walk.CLERK, id).printed()).isEqualTo(3);
        assertThat(view(Walk.CLERK, id).prints()).hasSize(2);
        String text = PrintedCopy.text(sheets).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("SAO Y")
                .contains("Số: " + sign.full())
                .contains("Sao y bản gốc văn bản điện tử")
                .contains("TM. ỦY BAN NHÂN DÂN")
                .contains("Trần Quốc Bình")
                .contains("Nơi nhận:")
                .contains("- Sở Nội vụ;")
                .contains("- Lưu: VT.")
                .contains("Hệ thống: Công Văn. Chủ quản: Ủy ban nhân dân tỉnh Bình Minh.")
                .contains("Mã tra cứu: " + made.code() + " tại " + ADDRESS + "/portal/print")
                .containsPattern(
                        "In lúc \\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} \\+07:00\\. Người in: Nguyễn Thị Mai")
                .contains("Tờ 1/1");
        assertThat(text.indexOf("thi hành./.")).isLessThan(text.indexOf("SAO Y"));
        assertThat(PrintedCopy.qr(sheets))
                .isEqualTo(ADDRESS + "/portal/print?code=" + made.copy().code());
        walk.run(Walk.CLERK, () -> copies.give(id, "Bà Lê Thị Hoa, Sở Nội vụ"));
        assertThat(view(Walk.DRAFTER, id).copy().state()).isEqualTo(CopyState.GIVEN);
        refused("copies.not-made", () -> walk.run(Walk.CLERK, () -> copies.give(id, "Lần nữa")));
    }

    @Test
    void anElectronicExtractShowsFormAgencyAndTimeOnlyAndBearsTheAgencysSignatureAlone() {
        UUID id = granted(ask(electronic, CopyForm.TRS, Medium.ELECTRONIC, List.of(1)));
        walk.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        assertThat(view(Walk.CLERK, id).copy().sign().orElseThrow().full()).matches("\\d{2,}/TrS-UBND");
        refused("copies.not-made", () -> walk.as(Walk.CLERK, () -> making.file(id)));
        SignOrder first = walk.as(Walk.CLERK, () -> making.orderSeal(id));
        SignOrder order = walk.as(Walk.CLERK, () -> making.orderSeal(id));
        refused(
                "copies.order-replaced",
                () -> walk.run(Walk.CLERK, () -> making.seal(id, first.requestId(), walk.sealed(first))));
        byte[] answer = walk.sealed(order);
        walk.run(Walk.CLERK, () -> making.seal(id, order.requestId(), answer));
        walk.run(Walk.CLERK, () -> making.seal(id, order.requestId(), answer));
        byte[] file = walk.as(Walk.DRAFTER, () -> making.file(id)).content();
        var verdict = walk.as(Walk.CLERK, () -> signing.verify(content.store(file), Expectation.any()));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.byAgencyAtCorner()).isTrue();
        assertThat(verdict.archiveTimeStamped()).isTrue();
        String text = PrintedCopy.flattened(file);
        assertThat(text)
                .contains("TRÍCH SAO; Ủy ban nhân dân tỉnh Bình Minh; ")
                .doesNotContain(view(Walk.CLERK, id).copy().sign().orElseThrow().full());
    }

    @Test
    void paperIsCopiedFromACheckedScan() {
        var unit = walk.as(Walk.DRAFTER, () -> organisation.actingPost().unit());
        DocumentId onPaper = walk.as(
                Walk.CLERK,
                () -> paper.number(new NewPaper(walk.fields(), unit, LocalDate.now(clock), 1, Optional.empty())));
        walk.run(Walk.CLERK, () -> paper.scan(onPaper, Scan.good().file()));
        walk.seal(onPaper, walk.orderSeal(onPaper));
        UUID id = granted(ask(onPaper, CopyForm.SY, Medium.ELECTRONIC));
        refused("copies.scan-missing", () -> walk.run(Walk.CLERK, () -> making.make(id, Optional.empty())));
        refused(
                "form.scan-no-picture",
                () -> walk.run(
                        Walk.CLERK,
                        () -> making.make(
                                id,
                                Optional.of(new ScanFile("a.pdf", Walk.paper().pdf())))));
        assertThat(view(Walk.CLERK, id).copy().sign()).isEmpty();
        walk.run(
                Walk.CLERK,
                () -> making.make(
                        id, Optional.of(new ScanFile("a.pdf", Scan.good().pdf()))));
        SignOrder order = walk.as(Walk.CLERK, () -> making.orderSeal(id));
        walk.run(Walk.CLERK, () -> making.seal(id, order.requestId(), walk.sealed(order)));
        assertThat(PrintedCopy.flattened(
                        walk.as(Walk.CLERK, () -> making.file(id)).content()))
                .contains("SAO Y; Ủy ban nhân dân tỉnh Bình Minh; ");
    }

    @Test
    void allFormsShareOneSeriesFromOneOn() {
        Walk apart = Walk.withKeys(house);
        DocumentId document = apart.issued();
        UUID first = granted(apart, ask(apart, document, CopyForm.SY, Medium.PAPER, List.of()));
        UUID second = granted(apart, ask(apart, document, CopyForm.TRS, Medium.PAPER, List.of(1)));
        for (UUID id : List.of(first, second)) {
            apart.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        }
        assertThat(List.of(first, second))
                .extracting(id -> apart.as(Walk.CLERK, () -> copies.view(id))
                        .copy()
                        .sign()
                        .orElseThrow()
                        .full())
                .containsExactly("01/SY-UBND", "02/TrS-UBND");
    }

    @Test
    void whoeverTheHeadNamedDecidesAndSignsFromTheDayOn() {
        Walk apart = Walk.withKeys(house);
        DocumentId document = apart.issued();
        AuthorityId authority = apart.fields().authority();
        UUID id = ask(apart, document, CopyForm.SY, Medium.PAPER, List.of());
        refused("copies.unknown", () -> apart.run(Walk.CHECKER, () -> copies.decide(id, true, Optional.empty())));
        var checker = apart.province().as(Walk.CHECKER).post();
        var lines = List.of("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG");
        refused(
                "copies.only-administrator",
                () -> apart.run(
                        Walk.CLERK, () -> signers.name(authority, checker, lines, true, "QĐ 9", LocalDate.now(clock))));
        refused(
                "copies.lines-missing",
                () -> apart.run(
                        Walk.ADMIN,
                        () -> signers.name(authority, checker, List.of(" "), true, "QĐ 9", LocalDate.now(clock))));
        refused(
                "copies.day-passed",
                () -> apart.run(
                        Walk.ADMIN,
                        () -> signers.name(
                                authority,
                                checker,
                                lines,
                                true,
                                "QĐ 9",
                                LocalDate.now(clock).minusDays(1))));
        apart.run(
                Walk.ADMIN, () -> signers.name(authority, checker, lines, true, "QĐ 9/QĐ-UBND", LocalDate.now(clock)));
        refused(
                "copies.remark-missing",
                () -> apart.run(Walk.CHECKER, () -> copies.decide(id, false, Optional.empty())));
        apart.run(Walk.CHECKER, () -> copies.decide(id, true, Optional.empty()));
        refused(
                "copies.already-decided",
                () -> apart.run(Walk.LEADER, () -> copies.decide(id, true, Optional.empty())));
        apart.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        assertThat(PrintedCopy.text(apart.as(Walk.CLERK, () -> making.print(id, 1, ADDRESS))))
                .contains("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Vũ Đình Khoa");
        apart.run(
                Walk.ADMIN,
                () -> signers.name(authority, checker, List.of(), false, "Thôi giao", LocalDate.now(clock)));
        UUID later = ask(apart, document, CopyForm.SY, Medium.PAPER, List.of());
        refused("copies.unknown", () -> apart.run(Walk.CHECKER, () -> copies.decide(later, true, Optional.empty())));
    }

    @Test
    void aCopyIsForThoseItConcernsAndTheDocumentsRuleHolds() {
        UUID id = ask(electronic, CopyForm.SY, Medium.PAPER);
        refused("copies.unknown", () -> view(Walk.OTHER_UNIT, id));
        refused(
                "copies.document-unknown",
                () -> walk.as(
                        Walk.OTHER_AGENCY,
                        () -> copies.request(wanted(electronic, CopyForm.SY, Medium.PAPER, List.of()))));
        refused("copies.only-clerk", () -> walk.run(Walk.DRAFTER, () -> making.make(id, Optional.empty())));
        refused("copies.not-granted", () -> walk.run(Walk.CLERK, () -> making.make(id, Optional.empty())));
        DocumentId draft = walk.draft();
        refused("copies.document-unknown", () -> ask(draft, CopyForm.SY, Medium.PAPER));
        walk.run(Walk.LEADER, () -> copies.decide(id, false, Optional.of("Không đúng mục đích")));
        assertThat(view(Walk.DRAFTER, id).copy().state()).isEqualTo(CopyState.REFUSED);
    }

    @Test
    void aRequestSaysEverythingThatIsMissingAtOnce() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> walk.as(
                        Walk.DRAFTER,
                        () -> copies.request(
                                new NewCopy(electronic, CopyForm.TRS, Medium.PAPER, List.of(7), 0, " ", ""))));
        assertThat(refusal.reasons())
                .extracting(Reason::code)
                .containsExactly("copies.purpose-missing", "copies.receiver-missing", "copies.count", "copies.pages");
        assertThat(PageNumbers.read("1, 3-4")).containsExactly(1, 3, 4);
        refused("copies.pages", () -> PageNumbers.read("một"));
    }

    @Test
    void aPrintIsFoundAgainByItsCodeInsideTheAgency() {
        UUID id = granted(ask(electronic, CopyForm.SY, Medium.PAPER));
        String code = view(Walk.CLERK, id).code();
        refused("copies.code-unknown", () -> walk.as(Walk.OTHER_UNIT, () -> copies.lookUp(code)));
        walk.run(Walk.CLERK, () -> making.make(id, Optional.empty()));
        assertThat(walk.as(Walk.OTHER_UNIT, () -> copies.lookUp(" " + code.toLowerCase() + " "))
                        .copy()
                        .id())
                .isEqualTo(id);
        refused("copies.code-unknown", () -> walk.as(Walk.OTHER_AGENCY, () -> copies.lookUp(code)));
        refused("copies.code-unknown", () -> walk.as(Walk.CLERK, () -> copies.lookUp("ABCDE-FGHJK")));
    }

    private UUID ask(DocumentId document, CopyForm form, Medium target) {
        return ask(document, form, target, List.of());
    }

    private UUID ask(DocumentId document, CopyForm form, Medium target, List<Integer> pages) {
        return ask(walk, document, form, target, pages);
    }

    private UUID ask(Walk somewhere, DocumentId document, CopyForm form, Medium target, List<Integer> pages) {
        return somewhere.as(Walk.DRAFTER, () -> copies.request(wanted(document, form, target, pages)));
    }

    private static NewCopy wanted(DocumentId document, CopyForm form, Medium target, List<Integer> pages) {
        return new NewCopy(document, form, target, pages, 2, "Sở Nội vụ", "Lưu hồ sơ cán bộ");
    }

    private UUID granted(UUID id) {
        return granted(walk, id);
    }

    private UUID granted(Walk somewhere, UUID id) {
        somewhere.run(Walk.LEADER, () -> copies.decide(id, true, Optional.empty()));
        return id;
    }

    private CopyView view(String who, UUID id) {
        return walk.as(who, () -> copies.view(id));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as(code).isNotNull();
        assertThat(Set.copyOf(refusal.reasons().stream().map(Reason::code).toList()))
                .contains(code);
    }
}
