package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.congvan.outgoing.PassingTest.refused;
import static vn.congvan.outgoing.SigningInTurn.GUEST;
import static vn.congvan.outgoing.SigningInTurn.LEADER_NAME;
import static vn.congvan.outgoing.SigningInTurn.SECRETARY;
import static vn.congvan.outgoing.SigningInTurn.SECRETARY_NAME;
import static vn.congvan.outgoing.SigningInTurn.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.files.Content;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.outgoing.slip.Slip;
import vn.congvan.outgoing.slip.Slips;
import vn.congvan.practice.SealChoices;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.Light;
import vn.congvan.signing.SignatureFinding;
import vn.congvan.signing.Signing;
import vn.congvan.signing.Verdict;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// Biên bản and hợp đồng: people sign one after the other, also from outside, with a seal or without.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralSignersTest {
    @TempDir
    static Path directory;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private SignerLists lists;

    @Autowired
    private OutsideSignatures outsideSignatures;

    @Autowired
    private SealChoices seals;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Registers registers;

    @Autowired
    private Content content;

    @Autowired
    private Signing signing;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestServer server;

    @Autowired
    private TestClock clock;

    private SigningInTurn people;
    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        people = SigningInTurn.in(house);
        walk = people.walk();
    }

    @Test
    void minutesAreSignedInTurnAlsoFromOutsideThenNumberedAndSealed() {
        DocumentId id = people.ready(
                people.secretary().as("Thư ký"), outside(), people.leader().as("Chủ tọa"));
        assertThat(people.mine(SECRETARY)).contains(id);
        assertThat(people.mine(Walk.LEADER)).doesNotContain(id);
        refused("outgoing.signs-first", () -> people.order(Walk.LEADER, id));
        assertThat(walk.view(Walk.DRAFTER, id).holder().values()).containsEntry("name", SECRETARY_NAME);
        people.sign(SECRETARY, id);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.LEADER_SIGNING);
        assertThat(verdict(walk, id).light()).isEqualTo(Light.GREEN);
        assertThat(people.mine(Walk.DRAFTER)).contains(id);
        assertThat(people.mine(Walk.CLERK)).contains(id);
        byte[] handed = people.handOut(id);
        assertThat(people.handOut(id)).isEqualTo(handed);
        byte[] signed = people.guest().signs(handed);
        people.bring(id, signed);
        refused("outgoing.outside-taken-already", () -> people.bring(id, signed));
        assertThat(people.mine(Walk.LEADER)).contains(id);
        assertThat(walk.as(Walk.LEADER, () -> house.getBean(Slips.class).of(id)).levels().reversed().stream()
                        .limit(3)
                        .map(Slip.Level::who))
                .as("whoever signed outside stands on the slip, not whoever brought it in; then whose turn is next")
                .satisfiesExactly(
                        next -> assertThat(next).startsWith(LEADER_NAME),
                        outside -> assertThat(outside).startsWith(GUEST),
                        here -> assertThat(here).startsWith(SECRETARY_NAME));
        assertThat(walk.view(Walk.LEADER, id).places().orElseThrow().signature().y())
                .as("between CHỦ TỌA and the name")
                .isBetween(470f, 560f);
        people.sign(Walk.LEADER, id);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
        walk.seal(id, walk.orderSeal(id));
        issuedAndValid(walk, id, 4, SECRETARY_NAME, GUEST, LEADER_NAME);
        Verdict verdict = verdict(walk, id);
        assertThat(verdict.signatures())
                .extracting(found -> found.capacity().orElse("-"), verdict::part)
                .containsExactly(
                        tuple("Thư ký", "SIGNER"), tuple("-", "GUEST"), tuple("Chủ tọa", "SIGNER"), tuple("-", "SEAL"));
        assertThat(walk.view(Walk.CLERK, id).legalWeight().orElseThrow().weight())
                .isEqualTo(LegalWeight.Weight.AS_PAPER);
    }

    @Test
    void withoutASealTheClerkNumbersItAndTheLastSignerClosesTheFile() {
        SigningInTurn others = SigningInTurn.in(house);
        Walk unsealed = others.walk();
        unsealed.run(Walk.ADMIN, () -> seals.decide("BB", false, LocalDate.now(clock), "Quy chế của cơ quan"));
        refused(
                "outgoing.signers-unsealed-last",
                () -> others.list(others.drafted(), others.leader(), others.secretary(), outside()));
        DocumentId id = others.ready(outside(), others.secretary(), others.leader());
        others.bring(id, others.guest().signs(others.handOut(id)));
        others.sign(SECRETARY, id);
        assertThat(unsealed.state(id)).isEqualTo(OutgoingState.NUMBERING);
        refused("outgoing.last-signer-closes", () -> unsealed.orderSeal(id));
        unsealed.run(Walk.CLERK, () -> lists.number(id, Seen.latest()));
        assertThat(unsealed.state(id)).isEqualTo(OutgoingState.SEALING);
        assertThat(others.mine(Walk.LEADER)).contains(id);
        assertThat(others.mine(Walk.CLERK)).doesNotContain(id);
        refused("outgoing.only-last-signer", () -> unsealed.orderSeal(id));
        SignOrder order = unsealed.as(Walk.LEADER, () -> outgoing.orderSeal(id, Seen.latest()));
        unsealed.run(Walk.LEADER, () -> outgoing.seal(id, order.requestId(), unsealed.leaderAnswer(order)));
        issuedAndValid(unsealed, id, 3, GUEST, SECRETARY_NAME, LEADER_NAME);
        assertThat(unsealed.as(Walk.CLERK, () -> registers.numberOf(id))).isPresent();
        assertThat(unsealed.view(Walk.CLERK, id).legalWeight())
                .as("Điều 5 asks for the agency's signature too")
                .hasValueSatisfying(
                        weight -> assertThat(weight.weight()).isEqualTo(LegalWeight.Weight.INFORMATION_ONLY));
        assertThat(others.view(id).sealed()).isFalse();
        assertThat(others.view(id).signed()).isEqualTo(3);
    }

    @Test
    void initialsComeBeforeTheSignersAndStayValid() {
        SigningInTurn others =
                SigningInTurn.in(house, Walk.withKeys(house).withInitialsOf(house, SECRETARY, Walk.HEAD));
        DocumentId id = others.drafted();
        others.list(id, others.secretary(), others.leader());
        others.walk().act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        others.walk().initial(Walk.HEAD, id);
        others.walk().act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        refused("outgoing.signers-initialled", () -> others.list(id, outside(), others.leader()));
        others.sign(SECRETARY, id);
        others.sign(Walk.LEADER, id);
        others.walk().seal(id, others.walk().orderSeal(id));
        issuedAndValid(others.walk(), id, 4, "Nguyễn Hữu Phước", SECRETARY_NAME, LEADER_NAME);
    }

    @Test
    void aCertificateOfAnUnknownIssuerIsToldAndTakenOnlyWithAReasonThatIsKept() {
        DocumentId id = people.ready(people.secretary(), outside(), people.leader());
        people.sign(SECRETARY, id);
        try (DemoPki elsewhere = DemoPki.open(directory.resolve("elsewhere"), clock, KeyKind.EC_P256)) {
            var stranger =
                    new OutsideSigner(elsewhere.issue(Identity.person("hung", GUEST, "Công ty", "Giám đốc", "1")));
            byte[] signed = stranger.signs(people.handOut(id));
            refused("outgoing.outside-certificate-unknown", () -> people.bring(id, signed));
            people.bring(id, signed, Optional.of("Đã đối chiếu qua điện thoại"));
        }
        SignerSignature taken = people.view(id).signers().get(1).signature().orElseThrow();
        assertThat(taken.acceptedBecause()).contains("Đã đối chiếu qua điện thoại");
        assertThat(taken.takenBy()).isEqualTo("Nguyễn Thị Mai");
        people.sign(Walk.LEADER, id);
        walk.seal(id, walk.orderSeal(id));
        assertThat(walk.state(id))
                .as(walk.view(Walk.CLERK, id).waiting().toString())
                .isEqualTo(OutgoingState.ISSUED);
        weighs(id, LegalWeight.Weight.OPEN, "outgoing.weight-certificate-unknown");
        Verdict verdict = verdict(walk, id);
        assertThat(verdict.light()).isEqualTo(Light.AMBER);
        assertThat(verdict.signatures())
                .extracting(SignatureFinding::state)
                .containsExactly(
                        SignatureFinding.State.VALID,
                        SignatureFinding.State.UNDETERMINED,
                        SignatureFinding.State.VALID,
                        SignatureFinding.State.VALID);
    }

    @Test
    void whoSignsAPrintIsKeptAsAScanBesideTheFile() {
        DocumentId id =
                people.ready(people.leader(), NewSigner.onPaper("Lý Thị Sáu", "Chủ hộ", "Hộ gia đình thôn Đông"));
        people.sign(Walk.LEADER, id);
        byte[] scan = Scan.good().file().content();
        refused("outgoing.signs-on-paper", () -> people.bring(id, scan));
        LocalDate today = LocalDate.now(clock);
        refused("outgoing.paper-signed-later", () -> paper(id, scan, today.plusDays(1)));
        refused("outgoing.paper-signed-before-text", () -> paper(id, scan, today.minusDays(1)));
        paper(id, scan, today);
        SignerListView view = people.view(id);
        assertThat(view.signed()).isEqualTo(2);
        assertThat(view.files()).containsKey(2);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
        walk.seal(id, walk.orderSeal(id));
        issuedAndValid(walk, id, 2, LEADER_NAME);
        weighs(id, LegalWeight.Weight.INFORMATION_ONLY, "outgoing.weight-signed-on-paper");
        Verdict received = walk.as(
                Walk.CLERK,
                () -> signing.verify(walk.view(Walk.CLERK, id).main().digest(), Expectation.any()));
        assertThat(received.light()).as("as its receiver sees it").isEqualTo(Light.AMBER);
        assertThat(received.remarks()).contains(Reason.of("signing.others-on-paper", "count", 1));
    }

    private void weighs(DocumentId id, LegalWeight.Weight weight, String because) {
        assertThat(walk.view(Walk.CLERK, id).legalWeight()).hasValueSatisfying(found -> {
            assertThat(found.weight()).isEqualTo(weight);
            assertThat(found.because()).containsExactly(Reason.of(because));
        });
    }

    private void paper(DocumentId id, byte[] scan, LocalDate on) {
        walk.run(
                Walk.CLERK,
                () -> outsideSignatures.takePaper(id, new UploadedFile("quet.pdf", scan), on, Seen.latest()));
    }

    @Test
    void softwareListsSignersHandsTheFileOutAndBringsItBack() {
        Software api = Software.of(server, walk.province());
        DocumentId id = people.drafted("HOP-DONG");
        String path = Walk.path(id) + "/signers";
        JsonNode listed = api.post(
                        Walk.DRAFTER,
                        path,
                        Map.of(
                                "signers",
                                List.of(
                                        Map.of("name", GUEST, "organisation", SigningInTurn.COMPANY),
                                        Map.of(
                                                "post",
                                                walk.province()
                                                        .as(Walk.LEADER)
                                                        .post()
                                                        .value()))))
                .json();
        assertThat(listed.at("/signers/0/way").asString()).isEqualTo("OWN_CERTIFICATE");
        assertThat(listed.at("/signers/1/name").asString()).isEqualTo(LEADER_NAME);
        people.passOn(id);
        byte[] handed = api.get(Walk.CLERK, path + "/file").content();
        assertThat(api.form(
                                Walk.CLERK,
                                "POST",
                                path + "/signed",
                                List.of(Software.Part.file("file", "chua-ky.pdf", handed)))
                        .code())
                .isEqualTo("signing.guest-unsigned");
        JsonNode taken = api.form(
                        Walk.CLERK,
                        "POST",
                        path + "/signed",
                        List.of(Software.Part.file(
                                "file", "da-ky.pdf", people.guest().signs(handed))))
                .json();
        assertThat(taken.at("/signers/0/signature/takenBy").asString()).isEqualTo("Nguyễn Thị Mai");
        assertThat(taken.at("/turn").asInt()).isEqualTo(2);
        assertThat(api.get(Walk.OTHER_AGENCY, path).code()).isEqualTo("outgoing.document-unknown");
        assertThat(api.get(Walk.ADMIN, "/api/practice/seals").json().findValuesAsString("documentType"))
                .contains("BB", "HOP-DONG");
        assertThat(api.post(Walk.CLERK, "/api/practice/seals/BB", Map.of("sealed", false, "reason", "Thử"))
                        .code())
                .isEqualTo("practice.only-administrator");
        assertThat(api.post(Walk.ADMIN, "/api/practice/seals/QD", Map.of("sealed", false, "reason", "Thử"))
                        .code())
                .isEqualTo("practice.seal-not-optional");
    }

    @Test
    void theBuiltInTemplatesHavePlacesForTheSignersAndPassTheFormCheck() {
        Software api = Software.of(server, walk.province());
        for (var type : Map.of("BB", "bien-ban", "HOP-DONG", "hop-dong").entrySet()) {
            byte[] docx = api.post(
                            Walk.DRAFTER,
                            "/api/outgoing/drafts/template-file",
                            Map.of(
                                    "template",
                                    type.getValue(),
                                    "draft",
                                    Map.of(
                                            "authority", "ubnd",
                                            "documentType", type.getKey(),
                                            "summary", "Bàn giao hệ thống quản lý văn bản",
                                            "signer",
                                                    walk.province()
                                                            .as(Walk.LEADER)
                                                            .post()
                                                            .toString(),
                                            "recipients",
                                                    List.of(walk.province().code("H99.05")))))
                    .content();
            DocumentId id = people.drafted(type.getKey(), new UploadedFile("mau.docx", named(docx)));
            people.list(id, people.secretary(), people.leader());
            assertThat(people.view(id).troubles()).as(type.getKey()).isEmpty();
            assertThat(walk.as(Walk.DRAFTER, () -> outgoing.formCheck(id)).findings())
                    .as(type.getKey())
                    .noneMatch(finding ->
                            finding.rule().startsWith("sign") || finding.rule().startsWith("authority"));
        }
    }

    /// The template's placeholder of the second signer's name, filled in as the drafter does.
    private static byte[] named(byte[] docx) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("[Họ và tên]", SECRETARY_NAME)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Verdict verdict(Walk walk, DocumentId id) {
        return walk.as(Walk.CLERK, () -> walk.outgoing().verifyAnew(id));
    }

    private void issuedAndValid(Walk walk, DocumentId id, int signatures, String... persons) {
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.state()).as(view.waiting().toString()).isEqualTo(OutgoingState.ISSUED);
        Verdict verdict = verdict(walk, id);
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.archiveTimeStamped()).isTrue();
        assertThat(verdict.signatures()).hasSize(signatures);
        assertThat(verdict.signatures()).extracting(SignatureFinding::signer).startsWith(persons);
        String judged = pdfsig(content.read(view.main().digest()));
        assertThat(judged.split("Signature is Valid", -1)).as(judged).hasSize(signatures + 1);
    }

    private static String pdfsig(byte[] file) {
        try {
            Path path = Files.createTempFile(directory, "judged", ".pdf");
            Files.write(path, file);
            Process process = new ProcessBuilder("pdfsig", path.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
