package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.files.Content;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.Outages;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.Light;
import vn.congvan.signing.Signing;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestClock;

/// Issue from paper: number, scan, the agency's signature as a copy, issue.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromPaperTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private FromPaper paper;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Outages outages;

    @Autowired
    private Signing signing;

    @Autowired
    private Content content;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @Test
    void aSignedPaperIsNumberedScannedSealedAsACopyAndIssued() {
        DocumentId electronic = walk.issued();
        DocumentId id = numbered();
        PaperDocument waiting = walk.as(Walk.CLERK, () -> paper.view(id));
        assertThat(waiting.sign().number())
                .isEqualTo(
                        walk.view(Walk.CLERK, electronic).sign().orElseThrow().number() + 1);
        assertThat(walk.as(Walk.CLERK, () -> paper.open()))
                .extracting(PaperDocument::id)
                .contains(id);
        walk.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
        assertThat(walk.as(Walk.CLERK, () -> paper.open()))
                .extracting(PaperDocument::id)
                .doesNotContain(id);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.SEALING);
        walk.seal(id, walk.orderSeal(id));
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(view.sign()).contains(waiting.sign());
        assertThat(view.legalWeight())
                .hasValueSatisfying(weight -> assertThat(weight.name()).isEqualTo("Có giá trị như bản chính"));
        var verdict = walk.as(Walk.CLERK, () -> signing.verify(view.main().digest(), Expectation.any()));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.byAgencyAtCorner()).isTrue();
        assertThat(verdict.archiveTimeStamped()).isTrue();
        assertThat(text(view.main()).replaceAll("\\s+", " "))
                .contains("SAO Y; Ủy ban nhân dân tỉnh Bình Minh; ")
                .containsPattern("\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} \\+07:00");
        receivedAsACopy(id, view.main());
        standsInTheRegisterOfCopies(id, waiting.sign());
        var onPaper = house.getBean(OnPaper.class);
        PaperView printing = walk.as(Walk.CLERK, () -> onPaper.of(id));
        assertThat(printing.mayPrint().permitted())
                .as("the paper is the bản chính")
                .isFalse();
        assertThat(printing.maySend().permitted()).isTrue();
        refused("outgoing.original-on-paper", () -> walk.as(Walk.CLERK, () -> onPaper.print(id, 1)));
    }

    /// The bản sao y has its number in the one series of copies; on the file it is not shown.
    private void standsInTheRegisterOfCopies(DocumentId id, GivenSign original) {
        String number = walk.as(Walk.CLERK, () -> paper.copyNumber(id)).orElseThrow();
        assertThat(number).matches("\\d{2,}/SY-UBND");
        assertThat(text(walk.view(Walk.CLERK, id).main())).doesNotContain(number);
        int year = LocalDate.now(clock).getYear();
        var query = RegisterQuery.year(RegisterKind.COPIES, walk.fields().authority(), year);
        assertThat(walk.as(Walk.CLERK, () -> books.page(query)).lines())
                .filteredOn(line -> line.cells().getFirst().equals(number))
                .singleElement()
                .satisfies(line -> assertThat(String.join("|", line.cells()))
                        .contains("SAO Y", original.full() + ", ", "Điện tử")
                        .contains(walk.fields().summary()));
    }

    @Test
    void noPaperIsSealedAsACopyWhileTheSeriesOfCopiesIsReconciled() {
        Walk apart = Walk.withKeys(house);
        DocumentId id = numbered(apart);
        apart.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
        Instant now = clock.instant();
        var outage = apart.as(
                Walk.CLERK, () -> outages.declare(apart.fields().authority(), now.minusSeconds(3600), now, "Mất điện"));
        refused("registers.reconciling", () -> apart.orderSeal(id));
        apart.run(Walk.CLERK, () -> outages.settle(outage.id(), true));
        apart.seal(id, apart.orderSeal(id));
        assertThat(apart.as(Walk.CLERK, () -> paper.copyNumber(id))).contains("01/SY-UBND");
    }

    private void receivedAsACopy(DocumentId id, OutgoingFile main) {
        house.getBean(Parcels.class)
                .await(walk.province().as(Walk.CLERK), id, DeliveryStatus.ARRIVED, DeliveryStatus.ARRIVED);
        walk.run(
                "truong.thi.yen",
                () -> assertThat(incoming.list(IncomingQuery.open()).rows().stream()
                                .flatMap(row -> incoming.view(row.id()).files().stream()))
                        .filteredOn(file -> file.digest().equals(main.digest()))
                        .singleElement()
                        .satisfies(file -> assertThat(
                                        file.checked().orElseThrow().weight().weight())
                                .isEqualTo(LegalWeight.Weight.AS_PAPER)));
    }

    @Test
    void theScanMayFollowOnAnotherDayForTheCopySaysItselfWhenItWasMade() {
        Walk later = Walk.withKeys(house);
        DocumentId id = numbered(later);
        clock.shift(Duration.ofDays(1));
        try {
            later.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
            later.seal(id, later.orderSeal(id));
            assertThat(later.state(id)).isEqualTo(OutgoingState.ISSUED);
        } finally {
            clock.shift(Duration.ofDays(-1));
        }
    }

    @Test
    void whoseSigningPowerEndedAfterHeSignedOnPaperStillHasSignedIt() {
        Walk later = Walk.withKeys(house);
        LocalDate signed = LocalDate.now(clock).minusDays(1);
        NewPaper signedInTime = paper(later, signed, 1);
        NewPaper signedToday = paper(later, signed.plusDays(1), 1);
        later.run(
                Walk.CLERK,
                () -> house.getBean(TransactionTemplate.class)
                        .executeWithoutResult(_ -> house.getBean(JdbcClient.class)
                                .sql("update organisation.held_post set valid_to = ? where id = ?")
                                .params(signed, signedToday.fields().signer().value())
                                .update()));
        DocumentId id = later.as(Walk.CLERK, () -> paper.number(signedInTime));
        later.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
        assertThat(later.view(Walk.CLERK, id).waiting().orElseThrow().code())
                .isEqualTo("outgoing.seal-unfinished-paper");
        assertThat(later.view(Walk.CLERK, id).doubts())
                .extracting(Reason::code)
                .doesNotContain("outgoing.file-not-pdfa");
        refused("outgoing.signer-post-ended-vacant", () -> later.as(Walk.CLERK, () -> paper.number(signedToday)));
    }

    @Test
    void aBadScanIsRefusedPageByPageAndSaysWhatToScanAgain() {
        DocumentId id = numbered();
        refusedScan(id, Scan.good().grey().pdf(), "form.scan-grey");
        refusedScan(id, Scan.good().at(150).pdf(), "form.scan-dpi");
        refusedScan(id, Scan.good().version(1.3f).pdf(), "form.scan-version");
        refusedScan(id, Scan.good().on(PDRectangle.A5).pdf(), "form.scan-size");
        refusedScan(id, Scan.good().pages(2).pdf(), "form.scan-pages");
        refusedScan(id, Scan.good().bomb(), "files.bomb");
        refusedScan(id, Scan.good().lying(), "form.scan-dpi", "form.scan-grey");
        refusedScan(id, Walk.paper().pdf(), "form.scan-no-picture");
        refusedScan(
                id,
                walk.as(
                        Walk.CLERK,
                        () -> content.read(
                                walk.view(Walk.CLERK, walk.issued()).main().digest())),
                "form.scan-signed");
        refusedScan(id, "quét".getBytes(StandardCharsets.UTF_8), "files.type-false");
        assertThat(walk.as(Walk.CLERK, () -> paper.view(id)).open()).isTrue();
    }

    private void refusedScan(DocumentId id, byte[] scan, String... codes) {
        List<Reason> reasons = walk.as(Walk.CLERK, () -> {
            try {
                paper.scan(id, new UploadedFile("ban-quet.pdf", scan));
                return List.of();
            } catch (Refusal refusal) {
                return refusal.reasons();
            }
        });
        assertThat(reasons).extracting(Reason::code).contains(codes);
    }

    @Test
    void aNumberOfPaperIsGivenUpWithAReasonThatTheBookKeeps() {
        DocumentId id = numbered();
        refused("registers.reason-missing", () -> walk.run(Walk.CLERK, () -> paper.cancel(id, " ")));
        walk.run(Walk.CLERK, () -> paper.cancel(id, "Bản giấy bị rách, ký lại"));
        assertThat(walk.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
        refused(
                "outgoing.paper-not-open",
                () -> walk.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file())));
        refused("outgoing.paper-not-open", () -> walk.run(Walk.CLERK, () -> paper.cancel(id, "Lần nữa")));
    }

    @Test
    void aNumberThatComesLaterThanTheNextWorkingDayIsTakenOnlyWithAReasonThatIsKept() {
        Walk late = Walk.withKeys(house);
        LocalDate today = LocalDate.now(clock);
        NewPaper silent = paper(late, today.minusDays(90), 1);
        assertThat(reasons(late, silent)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("outgoing.paper-signed-early");
            assertThat(reason.values()).containsEntry("days", "90");
        });
        assertThat(reasons(late, because(silent, " "))).hasSize(1);
        assertThat(reasons(late, because(silent, "x".repeat(501))))
                .extracting(Reason::code)
                .containsExactly("outgoing.remark-too-long");
        assertThat(late.as(Walk.CLERK, () -> paper.open()))
                .as("a refusal uses no number")
                .isEmpty();
        DocumentId id = late.as(Walk.CLERK, () -> paper.number(because(silent, "Lãnh đạo mang theo đi công tác")));
        assertThat(late.as(Walk.CLERK, () -> paper.view(id)))
                .satisfies(found -> assertThat(found.lateBecause()).contains("Lãnh đạo mang theo đi công tác"))
                .satisfies(found -> assertThat(found.sign().number()).isEqualTo(1));
        assertThat(late.as(Walk.CLERK, () -> house.getBean(Trail.class).of(id)))
                .filteredOn(entry -> entry.act().equals("outgoing.paper-numbered"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("late"));
    }

    private List<Reason> reasons(Walk somewhere, NewPaper asked) {
        return somewhere.as(Walk.CLERK, () -> {
            try {
                paper.number(asked);
                return List.of();
            } catch (Refusal refusal) {
                return refusal.reasons();
            }
        });
    }

    private static NewPaper because(NewPaper paper, String reason) {
        return new NewPaper(paper.fields(), paper.unit(), paper.signedOn(), paper.pages(), Optional.of(reason));
    }

    @Test
    void onlyTheClerkOfTheAuthorityIssuesFromPaperAndNothingIsNumberedByARefusal() {
        NewPaper good = paper(walk, LocalDate.now(clock), 1);
        for (String who : List.of(Walk.DRAFTER, Walk.LEADER)) {
            refused("outgoing.only-clerk", () -> walk.as(who, () -> paper.number(good)));
            refused("outgoing.only-clerk", () -> walk.as(who, () -> paper.open()));
        }
        refused(
                "outgoing.paper-signed-later",
                () -> walk.as(
                        Walk.CLERK,
                        () -> paper.number(paper(walk, LocalDate.now(clock).plusDays(1), 1))));
        refused(
                "outgoing.paper-pages",
                () -> walk.as(Walk.CLERK, () -> paper.number(paper(walk, LocalDate.now(clock), 0))));
        DocumentId id = numbered();
        refused("outgoing.document-unknown", () -> walk.as(Walk.OTHER_AGENCY, () -> paper.view(id)));
    }

    private DocumentId numbered() {
        return numbered(walk);
    }

    private DocumentId numbered(Walk somewhere) {
        NewPaper signed = paper(somewhere, LocalDate.now(clock), 1);
        return somewhere.as(Walk.CLERK, () -> paper.number(signed));
    }

    private NewPaper paper(Walk somewhere, LocalDate signedOn, int pages) {
        var unit = somewhere.as(Walk.DRAFTER, () -> organisation.actingPost().unit());
        return new NewPaper(somewhere.fields(), unit, signedOn, pages, Optional.empty());
    }

    private String text(OutgoingFile file) {
        byte[] bytes = walk.as(Walk.CLERK, () -> content.read(file.digest()));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            return new PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
