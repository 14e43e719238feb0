package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Drafts that begin with a template, as software asks for them.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingFromTemplatesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

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
    void aDraftOfATemplateHasItsDocxAsFirstVersionEveryPlaceKnownAndNoFindingsButTheHintsToReplace() {
        Answer made = api.post(
                Walk.DRAFTER,
                "/api/outgoing/drafts/from-template",
                body("QD", "quyet-dinh", "ubnd", "H99.05", "H99.08"));
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        String path = made.json().at("/href").asString();
        JsonNode document = ok(api.get(Walk.DRAFTER, path));
        assertThat(document.at("/state").asString()).isEqualTo("DRAFTING");
        assertThat(document.at("/places/doubts")).isEmpty();
        JsonNode checked = ok(api.get(Walk.DRAFTER, path + "/form-check"));
        assertThat(checked.at("/findings").findValuesAsString("rule"))
                .isNotEmpty()
                .containsOnly("hint-left");
        assertThat(checked.at("/errors").asInt())
                .isEqualTo(checked.at("/findings").size());
    }

    @Test
    void whatTheTemplateSaysFollowsFromTheIssuingAuthorityAndTheSigner() {
        List<String> text = text(api.post(
                Walk.DRAFTER,
                "/api/outgoing/drafts/template-file",
                body("CV", "cong-van", "van-phong", "H99.05", "H99.08")));
        assertThat(text)
                .contains(
                        "ỦY BAN NHÂN DÂN",
                        "VĂN PHÒNG",
                        "Số:          /VP-VX",
                        "V/v rà soát hồ sơ điện tử",
                        "Kính gửi:",
                        "- Sở Nội vụ tỉnh Bình Minh;",
                        "- Sở Khoa học và Công nghệ tỉnh Bình Minh.",
                        "- Lưu: VT, VX.",
                        "CHÁNH VĂN PHÒNG",
                        "Hoàng Văn Sơn")
                .noneMatch(line -> line.contains("{{") || line.contains("Trả lời"));
    }

    @Test
    void aSingleAddresseeStandsOnTheLineOfKinhGui() {
        assertThat(text(api.post(
                        Walk.DRAFTER, "/api/outgoing/drafts/template-file", body("CV", "cong-van", "ubnd", "H99.05"))))
                .contains("Kính gửi: Sở Nội vụ tỉnh Bình Minh")
                .noneMatch(line -> line.startsWith("- Sở Nội vụ"));
    }

    @Test
    void whoGetsALetterInTheHouseStandsAmongTheRecipientsAndIsNotAddressed() {
        Map<String, Object> body = body("CV", "cong-van", "ubnd", "H99.05");
        recipientsOf(body).add("post:" + walk.province().as(Walk.HEAD).post());
        List<String> lines = text(api.post(Walk.DRAFTER, "/api/outgoing/drafts/template-file", body));
        assertThat(lines).contains("Kính gửi: Sở Nội vụ tỉnh Bình Minh");
        int above = lines.indexOf("- Như trên;");
        assertThat(above).isPositive();
        assertThat(lines.get(above + 1)).startsWith("- ").endsWith(";").doesNotContain("Lưu");
        assertThat(lines.get(above + 2)).startsWith("- Lưu: VT");
    }

    @Test
    void theSameFieldsAlwaysGiveTheSameBytesSoThatARepeatedRequestIsKnown() {
        Map<String, Object> body = body("TB", "thong-bao", "ubnd", "H99.05");
        String path = "/api/outgoing/drafts/template-file";
        assertThat(api.post(Walk.DRAFTER, path, body).content())
                .isEqualTo(api.post(Walk.DRAFTER, path, body).content());
    }

    @Test
    void everyTemplateIsListedWithItsTypesAndTheLimitsAreToldBeforeTheUpload() {
        JsonNode templates = ok(api.get(Walk.DRAFTER, "/api/outgoing/templates"));
        assertThat(templates.findValuesAsString("key")).contains("quyet-dinh", "quyet-dinh-ban-hanh", "phu-luc");
        assertThat(templates
                        .valueStream()
                        .filter(one -> one.at("/key").asString().equals("cong-van"))
                        .flatMap(one -> one.at("/types").valueStream().map(JsonNode::asString)))
                .containsExactly("CV");
        JsonNode limits = ok(api.get(Walk.DRAFTER, "/api/outgoing/upload-limits"));
        assertThat(limits.at("/draft/megabytes").asInt()).isEqualTo(30);
        assertThat(limits.at("/draft/kinds").asString()).contains("DOCX").contains("PDF");
        assertThat(limits.at("/attachment/megabytes").asInt()).isEqualTo(100);
    }

    @Test
    void aTemplateOfAnotherTypeOrNoneAtAllIsRefusedWithASentence() {
        String path = "/api/outgoing/drafts/template-file";
        Answer other = api.post(Walk.DRAFTER, path, body("CV", "quyet-dinh", "ubnd", "H99.05"));
        assertThat(other.code()).isEqualTo("practice.template-of-other-type");
        assertThat(other.json().at("/detail").asString()).contains("Công văn");
        assertThat(api.post(Walk.DRAFTER, path, body("QD", "khong-co", "ubnd", "H99.05"))
                        .code())
                .isEqualTo("practice.template-unknown");
    }

    @Test
    void aSignerWhosePostEndedYesterdayIsRefusedNamingWhoHoldsItNow() {
        Map<String, Object> body = body("QD", "quyet-dinh", "chu-tich-ubnd", "H99.05");
        UUID ended = UUID.fromString(signer("chu-tich-ubnd"));
        sql("update organisation.held_post set valid_to = :yesterday where id = :ended", ended);
        String path = "/api/outgoing/drafts/template-file";
        Answer vacant = api.post(Walk.DRAFTER, path, body);
        assertThat(vacant.code()).isEqualTo("outgoing.signer-post-ended-vacant");
        assertThat(vacant.json().at("/detail").asString()).contains("Trần Quốc Bình");
        sql("""
                insert into organisation.held_post
                select agency_id, '00000000-0000-4000-8000-0000000000aa', 'chu-tich-moi',
                    (select person_id from organisation.held_post where key = 'chanh-van-phong'),
                    unit_id, title, roles, ordinal, :yesterday, null
                from organisation.held_post where id = :ended
                """, ended);
        sql("""
                insert into organisation.signing_power
                select agency_id, authority_id, '00000000-0000-4000-8000-0000000000aa', capacity, authority_lines,
                    basis, ordinal, :yesterday, null
                from organisation.signing_power where post_id = :ended
                """, ended);
        Answer refused = api.post(Walk.DRAFTER, path, body);
        assertThat(refused.code()).isEqualTo("outgoing.signer-post-ended");
        assertThat(refused.json().at("/detail").asString())
                .contains("Trần Quốc Bình")
                .contains("Hoàng Văn Sơn");
        sql("update organisation.held_post set valid_to = null where id = :ended and :yesterday is not null", ended);
    }

    private void sql(String statement, UUID ended) {
        ActingAs.run(
                walk.province().as(Walk.CLERK),
                () -> transactions.executeWithoutResult(_ -> assertThat(jdbc.sql(statement)
                                .param("yesterday", LocalDate.now(clock).minusDays(1))
                                .param("ended", ended)
                                .update())
                        .isPositive()));
    }

    private Map<String, Object> body(String type, String template, String authority, String... recipients) {
        var draft = new HashMap<String, Object>();
        draft.put("authority", authority);
        draft.put("documentType", type);
        draft.put("summary", "Rà soát hồ sơ điện tử");
        draft.put("signer", signer(authority));
        var codes = new ArrayList<String>();
        for (String code : recipients) {
            codes.add(walk.province().code(code));
        }
        draft.put("recipients", codes);
        return Map.of("draft", draft, "template", template);
    }

    @SuppressWarnings("unchecked")
    private static List<String> recipientsOf(Map<String, Object> body) {
        var draft = (Map<String, Object>) Objects.requireNonNull(body.get("draft"));
        return (List<String>) Objects.requireNonNull(draft.get("recipients"));
    }

    private String signer(String authority) {
        for (JsonNode choice :
                ok(api.get(Walk.DRAFTER, "/api/outgoing/choices")).at("/authorities")) {
            if (choice.at("/key").asString().equals(authority)) {
                return choice.at("/signers/0/post").asString();
            }
        }
        throw new AssertionError(authority);
    }

    private static List<String> text(Answer file) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).contains("wordprocessingml");
        try (var read = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
            var text = new ArrayList<String>();
            read.getParagraphs().stream().map(XWPFParagraph::getText).forEach(text::add);
            read.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().forEach(one -> text.add(one.getText())))));
            return text;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
