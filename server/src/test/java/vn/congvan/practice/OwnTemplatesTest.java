package vn.congvan.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.files.TestFiles;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Templates of an agency's own, as software keeps them.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTemplatesTest {
    private static final String PATH = "/api/practice/templates";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Templates templates;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.in(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void aTemplateIsTriedOutPutIntoUseOfferedToDraftersOfItsAgencyOnlyAndWithdrawn() {
        JsonNode kept = made(upload(Walk.ADMIN, good()));
        assertThat(kept.at("/template/state").asString()).isEqualTo("TRIAL");
        assertThat(kept.at("/findings")).isEmpty();
        assertThat(kept.at("/fields").toString()).contains("nguoi_ky").contains("luu");
        assertThat(kept.at("/unused").toString()).contains("can_cu");
        String path = PATH + "/" + kept.at("/template/id").asString();
        assertThat(offered(Walk.DRAFTER)).doesNotContain("Công văn có slogan");
        assertThat(api.post(Walk.ADMIN, path + "/use", Map.of()).status()).isEqualTo(204);
        assertThat(offered(Walk.DRAFTER)).first().isEqualTo("Công văn có slogan");
        assertThat(offered(Walk.OTHER_AGENCY)).doesNotContain("Công văn có slogan");
        assertThat(api.get("dinh.cong.minh", path).code()).isEqualTo("practice.template-unknown");
        assertThat(text(api.post(Walk.DRAFTER, "/api/outgoing/drafts/template-file", draft(kept))))
                .contains("Vì dân phục vụ")
                .contains("Trần Quốc Bình")
                .doesNotContain("{{");
        assertThat(api.post(Walk.ADMIN, path + "/withdraw", Map.of("reason", "Đổi mẫu"))
                        .status())
                .isEqualTo(204);
        assertThat(offered(Walk.DRAFTER)).doesNotContain("Công văn có slogan");
        assertThat(api.post(Walk.DRAFTER, "/api/outgoing/drafts/template-file", draft(kept))
                        .code())
                .isEqualTo("practice.template-unknown");
        assertThat(api.post(Walk.ADMIN, path + "/use", Map.of()).code()).isEqualTo("practice.template-not-on-trial");
    }

    @Test
    void aTemplateForALaterDayIsNotOfferedYetAndAfterItsLastDayNoMore() {
        JsonNode kept = made(upload(Walk.ADMIN, good()));
        String path = PATH + "/" + kept.at("/template/id").asString();
        LocalDate today = LocalDate.now(clock);
        assertThat(api.post(
                                Walk.ADMIN,
                                path + "/use",
                                Map.of("from", today.minusDays(1).toString()))
                        .code())
                .isEqualTo("practice.day-passed");
        assertThat(api.post(
                                Walk.ADMIN,
                                path + "/use",
                                Map.of(
                                        "from",
                                        today.plusDays(2).toString(),
                                        "to",
                                        today.plusDays(1).toString()))
                        .code())
                .isEqualTo("practice.template-ends-before");
        assertThat(api.post(
                                Walk.ADMIN,
                                path + "/use",
                                Map.of(
                                        "from",
                                        today.plusDays(1).toString(),
                                        "to",
                                        today.plusDays(1).toString()))
                        .status())
                .isEqualTo(204);
        assertThat(state(path)).isEqualTo("COMING");
        clock.shift(java.time.Duration.ofDays(1));
        assertThat(state(path)).isEqualTo("IN_USE");
        clock.shift(java.time.Duration.ofDays(1));
        assertThat(state(path)).isEqualTo("ENDED");
    }

    @Test
    void aTemplateWithoutAFieldOrWithAnUnknownOneIsRefusedNamingEachOfThem() {
        Answer refused = upload(
                Walk.ADMIN,
                changed(text -> text.replace("{{nguoi_ky}}", "Trần Quốc Bình")
                        .replace("{{luu}}", "{{luu_tru}}")
                        .replace("{{dia_danh}}", "{{dia_danh}")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().toString())
                .contains("{{nguoi_ky}}")
                .contains("Họ và tên người ký")
                .contains("{{luu_tru}}")
                .contains("form.merge-field-broken")
                .contains("{{dia_danh}}");
    }

    @Test
    void whatIsNoHarmlessDocxIsRefusedWithItsSentence() {
        assertThat(upload(Walk.ADMIN, TestFiles.pdf("Công văn")).code()).isEqualTo("files.type-false");
        assertThat(upload(Walk.ADMIN, "mau.pdf", TestFiles.pdf("Công văn")).code())
                .isEqualTo("practice.template-needs-docx");
        assertThat(upload(Walk.ADMIN, TestFiles.with(good(), Map.of("word/vbaProject.bin", "x")))
                        .code())
                .isEqualTo("files.macros");
        assertThat(upload(Walk.ADMIN, TestFiles.with(good(), Map.of("word/embeddings/oleObject1.bin", "x")))
                        .code())
                .isEqualTo("files.embedded");
    }

    @Test
    void onlyTheAdministratorKeepsTemplates() {
        assertThat(upload(Walk.DRAFTER, good()).code()).isEqualTo("practice.only-administrator-templates");
        assertThat(api.get(Walk.DRAFTER, PATH).status()).isEqualTo(200);
    }

    @Test
    void everyBuiltInTemplateCouldBeAnAgencysOwn() {
        JsonNode listed = ok(api.get(Walk.DRAFTER, "/api/outgoing/templates"));
        assertThat(listed.size()).isGreaterThan(30);
        for (TemplateChoice choice : templates.builtIn()) {
            for (String type : choice.types()) {
                assertThat(faults(choice.key(), type)).as(choice.key()).isEmpty();
            }
        }
    }

    private List<String> faults(String key, String type) {
        var merging = house.getBean(vn.congvan.form.Merging.class);
        var lawbook = house.getBean(vn.congvan.lawbook.Lawbook.class);
        LocalDate today = LocalDate.now(clock);
        return merging.faults(templates.unfilled(key).docx(), lawbook.documentType(type, today), today).stream()
                .map(Object::toString)
                .toList();
    }

    private byte[] good() {
        return changed(text -> text.replace("{{don_vi_soan}}", "{{Đơn vị soạn}}"));
    }

    /// The decree's letter with a line of the agency's own.
    private byte[] changed(UnaryOperator<String> change) {
        byte[] docx = templates.unfilled("cong-van").docx();
        String text = TestFiles.part(docx, "word/document.xml")
                .replace("[Nội dung công văn].", "[Nội dung công văn]. Vì dân phục vụ.");
        return TestFiles.with(docx, Map.of("word/document.xml", change.apply(text)));
    }

    private Map<String, Object> draft(JsonNode kept) {
        return Map.of(
                "draft",
                Map.of(
                        "authority", "ubnd",
                        "documentType", "CV",
                        "summary", "Rà soát hồ sơ",
                        "signer", walk.province().as(Walk.LEADER).post().toString(),
                        "recipients", List.of(walk.province().code("H99.05"))),
                "template",
                kept.at("/template/id").asString());
    }

    private List<String> offered(String who) {
        return ok(api.get(who, "/api/outgoing/templates")).findValuesAsString("name");
    }

    private String state(String path) {
        return ok(api.get(Walk.ADMIN, path)).at("/template/state").asString();
    }

    private Answer upload(String who, byte[] docx) {
        return upload(who, "mau.docx", docx);
    }

    private Answer upload(String who, String fileName, byte[] file) {
        return api.form(
                who,
                "POST",
                PATH,
                List.of(
                        new Part("documentType", "", "text/plain;charset=UTF-8", "CV".getBytes(StandardCharsets.UTF_8)),
                        new Part(
                                "name",
                                "",
                                "text/plain;charset=UTF-8",
                                "Công văn có slogan".getBytes(StandardCharsets.UTF_8)),
                        Part.file("file", fileName, file)));
    }

    private static String text(Answer docx) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(docx.content());
        try (var read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var text = new StringBuilder();
            read.getParagraphs().forEach(one -> text.append(one.getText()).append('\n'));
            read.getTables().forEach(table -> text.append(table.getText()));
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode made(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
