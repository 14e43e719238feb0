package vn.congvan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.copies.Copies;
import vn.congvan.copies.MakingCopies;
import vn.congvan.copies.NewCopy;
import vn.congvan.files.TestFiles;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.outgoing.Walk;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Relation;
import vn.congvan.signing.ForeignFile;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Stranger;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;

/// What anybody is told who gives a file or a code, and what nobody is told.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicVerificationTest {
    private static final String CHECK = "/api/portal/verifications";
    private static final String PAGE = "/portal";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Registers registers;

    @Autowired
    private Copies copies;

    @Autowired
    private MakingCopies making;

    private Walk walk;
    private Software api;
    private DocumentId id;
    private String sign = "";
    private byte[] issued = {};
    private Stranger citizen;

    @BeforeAll
    void anIssuedDocument() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        citizen = Stranger.at(server, 7);
        id = walk.issued();
        JsonNode document = document(id);
        sign = document.at("/sign/full").asString();
        issued = api.get(Walk.CLERK, document.at("/main/href").asString()).content();
    }

    private JsonNode document(DocumentId of) {
        return api.get(Walk.CLERK, "/api/outgoing/documents/" + of).json();
    }

    @Test
    void anIssuedFileIsValidAndToldByNumberDateTypeAndAgencyAndByNothingMore() {
        long kept = contents();
        var answer = citizen.post(CHECK, "quyet-dinh.pdf", issued);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode found = answer.json();
        assertThat(found.at("/verdict").asString()).isEqualTo("GREEN");
        assertThat(found.at("/identity").propertyNames())
                .containsExactly("kind", "sign", "date", "type", "organ", "extended", "recalled");
        assertThat(found.at("/identity/sign").asString()).isEqualTo(sign);
        assertThat(found.at("/identity/type").asString()).isEqualTo("Quyết định");
        assertThat(found.at("/identity/organ").asString()).isEqualTo("Ủy ban nhân dân tỉnh Bình Minh");
        assertThat(found.at("/identity/extended").asBoolean()).isFalse();
        assertThat(found.at("/signatures").values())
                .extracting(one -> one.at("/kind").asString())
                .containsExactly("PERSON", "AGENCY");
        assertThat(found.at("/signatures/0/provenTime").asString()).isNotEmpty();
        String page = citizen.post(PAGE, "quyet-dinh.pdf", issued).text();
        assertThat(page).contains(sign).contains("Của cơ quan, tổ chức");
        assertThat(answer.text() + page)
                .as("neither trích yếu nor recipients")
                .doesNotContain("Ban hành Quy chế tiếp nhận")
                .doesNotContain("Sở Nội vụ");
        assertThat(contents()).as("contents kept").isEqualTo(kept);
    }

    private long contents() {
        return jdbc.sql("select count(*) from files.content").query(Long.class).single();
    }

    @Test
    void aChangedFileIsNotValidAndIsNoDocumentOfOurs() {
        byte[] forged = issued.clone();
        forged[300] ^= 1;
        JsonNode found = citizen.post(CHECK, "a.pdf", forged).json();
        assertThat(found.at("/verdict").asString()).isEqualTo("RED");
        assertThat(found.at("/identity").isMissingNode()
                        || found.at("/identity").isNull())
                .isTrue();
    }

    @Test
    void aFileThatGoesOnAfterTheIssuedOneIsSaidToAndIsNotValid() {
        byte[] longer = Arrays.copyOf(issued, issued.length + 3);
        Arrays.fill(longer, issued.length, longer.length, (byte) '\n');
        JsonNode found = citizen.post(CHECK, "a.pdf", longer).json();
        assertThat(found.at("/verdict").asString()).isEqualTo("RED");
        assertThat(found.at("/identity/sign").asString()).isEqualTo(sign);
        assertThat(found.at("/identity/extended").asBoolean()).isTrue();
        assertThat(citizen.post(PAGE, "a.pdf", longer).text()).contains("sau đó có phần được thêm vào");
    }

    @Test
    void aFileOfAnotherSystemIsJudgedByItselfAndAnUnsignedOneIsUndetermined() {
        byte[] foreign = ForeignFile.signedBy(
                pki.person("Lê Thị Hoa", "Ủy ban nhân dân xã An Bình", "Chủ tịch"), clock.instant());
        var page = citizen.post(PAGE, "a.pdf", foreign).text();
        assertThat(page).contains("Lê Thị Hoa").contains("không trùng với bản nào đã phát hành");
        JsonNode plain = citizen.post(CHECK, "a.pdf", TestFiles.pdf("x")).json();
        assertThat(plain.at("/verdict").asString()).isEqualTo("AMBER");
        assertThat(plain.at("/signatures").size()).isZero();
        assertThat(plain.at("/reasons/0").asString()).contains("không có chữ ký số");
    }

    @Test
    void whatItsIssuerRecalledIsSaidToBeRecalled() {
        DocumentId recalled = walk.issued();
        byte[] file = api.get(Walk.CLERK, document(recalled).at("/main/href").asString())
                .content();
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> registers.relate(id, Relation.RECALLS, recalled)));
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> registers.recalled(
                        vn.congvan.lawbook.RegisterKind.OUTGOING, recalled, "Thu hồi theo Quyết định 9/QĐ-UBND")));
        assertThat(citizen.post(CHECK, "a.pdf", file)
                        .json()
                        .at("/identity/recalled")
                        .asBoolean())
                .isTrue();
        assertThat(citizen.post(PAGE, "a.pdf", file).text()).contains("đã thu hồi văn bản này");
    }

    private record Bad(String what, byte[] file, int status, String code, String words) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("nothing", new byte[0], 422, "files.empty", "không có nội dung"),
                new Bad("a DOCX named PDF", TestFiles.docx("x"), 422, "files.type-not-allowed", "PDF"),
                new Bad(
                        "a program",
                        "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1),
                        422,
                        "files.type-not-allowed",
                        "PDF"),
                new Bad(
                        "encrypted",
                        TestFiles.pdf("x", PublicVerificationTest::protect),
                        422,
                        "files.password",
                        "mật khẩu"),
                new Bad("cut off", Arrays.copyOf(TestFiles.pdf("x"), 200), 422, "files.broken", "bị hỏng"),
                new Bad("a bomb", bomb(), 422, "files.bomb", ""),
                new Bad(
                        "too large",
                        Arrays.copyOf(TestFiles.pdf("x"), (20 << 20) + 1),
                        413,
                        "files.too-large",
                        "20 MB"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoPdfToVerifyIsRefusedAtTheDoorWithASentence(Bad bad) {
        var answer = citizen.post(CHECK, "van-ban.pdf", bad.file());
        assertThat(answer.json().at("/code").asString()).isEqualTo(bad.code());
        assertThat(answer.status()).isEqualTo(bad.status());
        assertThat(answer.json().at("/detail").asString()).contains(bad.words());
        var page = citizen.post(PAGE, "van-ban.pdf", bad.file());
        assertThat(page.status()).isEqualTo(bad.status());
        assertThat(page.text()).contains("role=\"alert\"").contains(bad.words());
    }

    @Test
    void aFormWithoutAFileIsRefusedToo() {
        var page = citizen.post(PAGE, "", new byte[0]);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Chưa chọn tệp");
    }

    private static void protect(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "mở", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bomb() {
        var folded = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(folded)) {
            deflater.write(new byte[80 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(TestFiles.pdf("x"));
        file.writeBytes("\n9 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(folded.toByteArray());
        file.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    void whoAsksTooOftenIsToldToWaitAndNobodyElse() {
        var eager = Stranger.at(server, 66);
        int asked = 0;
        Stranger.Answer answer;
        do {
            answer = eager.get("/portal/print?code=x");
        } while (answer.status() != 429 && ++asked < 1000);
        assertThat(asked).isEqualTo(200);
        assertThat(answer.text()).contains("quá nhiều lần");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(1L, 600L);
        var file = eager.post(CHECK, "a.pdf", TestFiles.pdf("x"));
        assertThat(file.status()).isEqualTo(429);
        assertThat(file.json().at("/code").asString()).isEqualTo("portal.too-many");
        assertThat(eager.get(PAGE).status()).as("the page itself").isEqualTo(200);
        assertThat(citizen.post(CHECK, "a.pdf", TestFiles.pdf("x")).status()).isEqualTo(200);
    }

    @Test
    void noSessionIsOpenedAndThePageMayNotBeFramed() {
        var page = citizen.get(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(citizen.get("/incoming").response().uri().getPath()).isNotEqualTo("/portal");
    }

    @Test
    void aPrintIsToldByItsCodeWithTheVerdictOfItsOriginalAndAnUnknownCodeIsNot() {
        UUID copy = walk.as(
                Walk.DRAFTER,
                () -> copies.request(
                        new NewCopy(id, CopyForm.SY, Medium.PAPER, List.of(), 2, "Sở Nội vụ", "Lưu hồ sơ cán bộ")));
        String code = walk.as(Walk.CLERK, () -> copies.view(copy).code());
        assertThat(citizen.get("/portal/print?code=" + code).status())
                .as("not made yet")
                .isEqualTo(404);
        walk.run(Walk.LEADER, () -> copies.decide(copy, true, Optional.empty()));
        walk.run(Walk.CLERK, () -> making.make(copy, Optional.empty()));
        var page = citizen.get("/portal/print?code=" + code.toLowerCase());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("/SY-UBND")
                .contains("Quyết định " + sign)
                .containsPattern("Chữ ký số trên bản gốc</dt>\\s*<dd>Hợp lệ")
                .doesNotContain("Sở Nội vụ")
                .doesNotContain("Ban hành Quy chế tiếp nhận");
        var unknown = citizen.get("/portal/print?code=ABCDE-FGHJK");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Không có bản sao nào mang mã này");
        assertThat(citizen.get("/portal/print?code=" + "A".repeat(3000)).status())
                .isEqualTo(404);
    }
}
