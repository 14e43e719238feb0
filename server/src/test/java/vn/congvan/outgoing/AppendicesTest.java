package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.form.DraftDocx;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignerRole;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.Light;
import vn.congvan.signing.Signing;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.PkiServices.Service;

/// Appendices in files of their own: each with the agency's own signature, all together or none.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendicesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Registers registers;

    @Autowired
    private Signing signing;

    @Autowired
    private Content content;

    @Autowired
    private Practice practice;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @AfterEach
    void servicesBehave() {
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.NONE);
    }

    @Test
    void eachAppendixIsSealedOnItsOwnByTheSameActAndGoesOutSealed() {
        DocumentId id = signed(appendix("phu-luc-1.pdf"), appendix("phu-luc-2.pdf"), reference());
        List<SignOrder> orders = orders(walk, id);
        assertThat(orders).hasSize(3).extracting(SignOrder::role).containsOnly(SignerRole.SEAL.name());
        walk.run(Walk.CLERK, () -> outgoing.seal(id, answers(orders)));
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        List<OutgoingFile> sealed = files(view, FileRole.SEALED_ATTACHMENT);
        assertThat(sealed).extracting(OutgoingFile::fileName).containsExactly("phu-luc-1.pdf", "phu-luc-2.pdf");
        assertThat(files(view, FileRole.ATTACHMENT)).isEmpty();
        assertThat(files(view, FileRole.REFERENCE))
                .singleElement()
                .satisfies(file -> assertThat(file.note().code()).isEqualTo("outgoing.file-reference"));
        for (OutgoingFile file : sealed) {
            var verdict = walk.as(Walk.CLERK, () -> signing.verify(file.digest(), Expectation.any()));
            assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
            assertThat(verdict.archiveTimeStamped()).isTrue();
            assertThat(verdict.validlySigned(SignerRole.SEAL)).isTrue();
        }
        assertThat(text(sealed.getFirst()))
                .contains(view.sign().orElseThrow().full() + "; ")
                .containsPattern("\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} \\+07:00");
    }

    @Test
    void theReceiverGetsTheSealedFileAndVerifiesItAsWeightyAsPaper() {
        DocumentId id = signed(appendix("phu-luc-1.pdf"));
        walk.sealAll(id);
        house.getBean(Parcels.class)
                .await(walk.province().as(Walk.CLERK), id, DeliveryStatus.ARRIVED, DeliveryStatus.ARRIVED);
        var sealed =
                files(walk.view(Walk.CLERK, id), FileRole.SEALED_ATTACHMENT).getFirst();
        walk.run("truong.thi.yen", () -> {
            assertThat(incoming.list(IncomingQuery.open()).rows().stream()
                            .flatMap(row -> incoming.view(row.id()).files().stream()))
                    .filteredOn(file -> file.digest().equals(sealed.digest()))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(file.checked().orElseThrow().light()).isEqualTo(Light.GREEN);
                        assertThat(file.checked().orElseThrow().weight().weight())
                                .isEqualTo(LegalWeight.Weight.AS_PAPER);
                    });
        });
    }

    @Test
    void withoutAnyOneOfTheSignaturesNothingIsIssuedAndTheSealingGoesOnWithTheSameBytes() {
        DocumentId id = signed(appendix("phu-luc-1.pdf"), appendix("phu-luc-2.pdf"));
        List<SignOrder> first = orders(walk, id);
        var sign = walk.view(Walk.CLERK, id).sign();
        List<SealAnswer> given = answers(first);
        refused(
                "outgoing.appendix-seal-missing",
                () -> walk.run(Walk.CLERK, () -> outgoing.seal(id, given.subList(0, 2))));
        var wrong = List.of(
                given.get(0),
                given.get(1),
                new SealAnswer(given.get(2).requestId(), given.get(1).signatureValue()));
        refused("signing.signature-wrong", () -> walk.run(Walk.CLERK, () -> outgoing.seal(id, wrong)));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.SEALING);
        assertThat(files(walk.view(Walk.CLERK, id), FileRole.SEALED_ATTACHMENT)).isEmpty();
        List<SignOrder> again = orders(walk, id);
        refused("outgoing.order-replaced", () -> walk.run(Walk.CLERK, () -> outgoing.seal(id, answers(first))));
        List<SealAnswer> second = answers(again);
        walk.run(Walk.CLERK, () -> outgoing.seal(id, second));
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(view.sign()).isEqualTo(sign);
        long revision = view.revision();
        walk.run(Walk.CLERK, () -> outgoing.seal(id, second));
        assertThat(walk.view(Walk.CLERK, id).revision()).isEqualTo(revision);
        assertThat(files(walk.view(Walk.CLERK, id), FileRole.SEALED_ATTACHMENT)).hasSize(2);
    }

    @Test
    void whoAsksForTheDocumentsSealAloneIsRefusedAndUsesNoNumber() {
        DocumentId id = signed(appendix("phu-luc-1.pdf"));
        refused("outgoing.appendices-sealed-too", () -> walk.orderSeal(id));
        assertThat(walk.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
    }

    @Test
    void withoutTimeStampDocumentAndAppendicesWaitTogether() {
        DocumentId id = signed(appendix("phu-luc-1.pdf"));
        List<SignOrder> orders = orders(walk, id);
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.DOWN);
        refused("signing.no-time-stamp", () -> walk.run(Walk.CLERK, () -> outgoing.seal(id, answers(orders))));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.SEALING);
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.NONE);
        walk.run(Walk.CLERK, () -> outgoing.seal(id, answers(orders)));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void aDocxAppendixBecomesAPdfThatIsSealed() {
        DocumentId id = signed(new UploadedFile("phu-luc.docx", docx()));
        assertThat(files(walk.view(Walk.CLERK, id), FileRole.ATTACHMENT))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.fileName()).isEqualTo("phu-luc.pdf");
                    assertThat(file.note().code()).isEqualTo("outgoing.file-sealed-at-issue");
                });
        walk.sealAll(id);
        assertThat(files(walk.view(Walk.CLERK, id), FileRole.SEALED_ATTACHMENT)).hasSize(1);
    }

    @Test
    void whatCannotBeSealedGoesAlongAndSaysSoOrIsRefusedAsTheAgencyDecided() {
        var json = new UploadedFile("so-lieu.json", "{\"a\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var foreign = new UploadedFile("cong-van-da-ky.pdf", sealedFile());
        DocumentId id = signed(json, foreign);
        assertThat(files(walk.view(Walk.CLERK, id), FileRole.ATTACHMENT_AS_IS))
                .extracting(OutgoingFile::note)
                .extracting(Reason::code)
                .containsExactly("outgoing.file-without-own-seal", "outgoing.file-without-own-seal");
        walk.seal(id, walk.orderSeal(id));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
        Walk strict = Walk.in(house);
        strict.run(
                Walk.ADMIN,
                () -> practice.decide(
                        Setting.SEALABLE_APPENDICES_ONLY, true, LocalDate.now(clock), "Quy chế 4/QC-UBND"));
        for (UploadedFile file : List.of(json, foreign)) {
            refused(
                    "outgoing.appendix-not-sealable",
                    () -> strict.draft(
                            new NewDraft(strict.fields(), Walk.paper().file(), List.of(file))));
        }
        strict.draft(new NewDraft(strict.fields(), Walk.paper().file(), List.of(json.asReference())));
    }

    private byte[] sealedFile() {
        return walk.as(
                Walk.CLERK,
                () -> content.read(walk.view(Walk.CLERK, walk.issued()).main().digest()));
    }

    private DocumentId signed(UploadedFile... along) {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), Walk.paper().file(), List.of(along)));
        walk.bringToClerk(id);
        return id;
    }

    private List<SignOrder> orders(Walk somewhere, DocumentId id) {
        return somewhere.as(Walk.CLERK, () -> outgoing.orderSeals(id, Seen.latest()));
    }

    private List<SealAnswer> answers(List<SignOrder> orders) {
        return orders.stream()
                .map(order -> new SealAnswer(order.requestId(), walk.sealed(order)))
                .toList();
    }

    private static UploadedFile appendix(String name) {
        return new UploadedFile(name, Walk.paper().with("Phụ lục " + name).pdf());
    }

    private static byte[] docx() {
        return new DraftDocx()
                .line("Phụ lục I", 14, true, false)
                .body("Danh sách kèm theo.")
                .bytes();
    }

    private static UploadedFile reference() {
        return new UploadedFile(
                        "tham-khao.pdf", Walk.paper().with("Tài liệu tham khảo").pdf())
                .asReference();
    }

    private static List<OutgoingFile> files(OutgoingView view, FileRole role) {
        return view.files().stream().filter(file -> file.role() == role).toList();
    }

    private String text(OutgoingFile file) {
        byte[] bytes = walk.as(Walk.CLERK, () -> content.read(file.digest()));
        try (var document = org.apache.pdfbox.Loader.loadPDF(bytes)) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
