package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.registers.Answers;
import vn.congvan.registers.Book;
import vn.congvan.registers.Closings;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Related;
import vn.congvan.registers.Relation;
import vn.congvan.registers.Settlement;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Drafts that answer a document that arrived, up to their issue.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Answers answers;

    @Autowired
    private Registers registers;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Closings closings;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;
    private int letters = 100;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void anAnswerIsTiedToWhatItAnswersAndItsIssueClosesItInTheRegister() {
        DocumentId asked = letter();
        DocumentId draft = answer(asked, true);
        assertThat(walk.as(Walk.CLERK, () -> registers.relations(asked)))
                .containsExactly(new Related(draft, Relation.ANSWERS, asked));
        assertThat(settlement(asked)).isEmpty();
        issue(draft);
        Settlement settled = settlement(asked).orElseThrow();
        assertThat(settled.answers()).contains("/UBND-HCTC (");
        assertThat(settled.settledOn()).isPresent();
        assertThat(ok(api.get(Walk.CLERK, register(asked))).toString()).contains("Trả lời: " + settled.answers());
        assertThat(walk.as(Walk.CLERK, () -> trail.of(asked)))
                .extracting(TrailEntry::act)
                .contains("registers.answered-settled");
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> answers.issued(draft, java.time.Instant.now())));
        assertThat(settlement(asked)).contains(settled);
    }

    @Test
    void withoutTheWishTheAnsweredDocumentStaysOpen() {
        DocumentId asked = letter();
        issue(answer(asked, false));
        assertThat(settlement(asked).orElseThrow().settledOn()).isEmpty();
    }

    @Test
    void whatIsAnsweredAfterItsBookWasClosedHasItsAnswerBesideTheClosedLine() {
        DocumentId asked = letter();
        DocumentId draft = answer(asked, true);
        LocalDate today = LocalDate.now((Clock) clock);
        var authority = walk.as(Walk.CLERK, () -> incoming.view(asked)).authority();
        walk.as(
                Walk.CLERK,
                () -> closings.close(RegisterKind.INCOMING, authority, today.getYear(), Book.COMMON, today));
        issue(draft);
        Settlement settled = settlement(asked).orElseThrow();
        assertThat(settled.answers()).contains("/UBND-HCTC (");
        assertThat(settled.settledOn()).contains(today);
        assertThat(ok(api.get(Walk.CLERK, register(asked))).toString()).contains(settled.answers());
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> answers.issued(draft, java.time.Instant.now())));
        assertThat(settlement(asked)).contains(settled);
    }

    @Test
    void theTemplateNamesWhatIsAnswered() throws java.io.IOException {
        Answer file = api.post(Walk.CLERK, "/api/outgoing/drafts/template-file", body(letter(), false));
        assertThat(file.status()).isEqualTo(200);
        try (var read =
                new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(file.content()))) {
            assertThat(read.getParagraphs())
                    .anySatisfy(paragraph -> assertThat(paragraph.getText())
                            .matches("Trả lời Công văn số \\d+/SX ngày 08 tháng 02 năm 2026 của Công ty Sông Xanh, "
                                    + "Ủy ban nhân dân tỉnh Bình Minh có ý kiến như sau:"));
        }
    }

    @Test
    void whoMayNotSeeADocumentOrHasNoneCannotAnswerIt() {
        DocumentId asked = letter();
        String path = "/api/outgoing/drafts/from-template";
        assertThat(api.post(Walk.DRAFTER, path, body(asked, true)).code()).isEqualTo("incoming.not-yours-to-see");
        assertThat(api.post("truong.thi.yen", path, foreign(asked)).code()).isEqualTo("incoming.document-unknown");
    }

    private DocumentId answer(DocumentId asked, boolean settles) {
        JsonNode made = api.post(Walk.CLERK, "/api/outgoing/drafts/from-template", body(asked, settles))
                .json();
        assertThat(made.at("/id").asString()).as(made.toString()).isNotEmpty();
        return DocumentId.of(made.at("/id").asString());
    }

    private void issue(DocumentId id) {
        walk.act(Walk.CLERK, id, OutgoingAct.SUBMIT);
        walk.act(Walk.CHECKER, id, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        walk.sign(id);
        walk.seal(id, walk.orderSeal(id));
    }

    private Map<String, Object> foreign(DocumentId asked) {
        var body = new HashMap<>(body(asked, true));
        JsonNode choice = ok(api.get("truong.thi.yen", "/api/outgoing/choices")).at("/authorities/0");
        var draft = new HashMap<>(draft());
        draft.put("authority", choice.at("/key").asString());
        draft.put("signer", choice.at("/signers/0/post").asString());
        body.put("draft", draft);
        return body;
    }

    private Map<String, Object> body(DocumentId asked, boolean settles) {
        return Map.of("draft", draft(), "template", "cong-van", "answers", asked.toString(), "settles", settles);
    }

    private Map<String, Object> draft() {
        return Map.of(
                "authority", "ubnd",
                "documentType", "CV",
                "summary", "Xác nhận hồ sơ môi trường",
                "signer", walk.province().as(Walk.LEADER).post().toString(),
                "recipients", List.of(walk.province().code("H99.05")));
    }

    private Optional<Settlement> settlement(DocumentId asked) {
        return walk.as(Walk.CLERK, () -> answers.settlement(asked));
    }

    private String register(DocumentId asked) {
        var view = walk.as(Walk.CLERK, () -> incoming.view(asked));
        return "/api/registers/incoming?authority=" + view.authority() + "&year="
                + view.registration().orElseThrow().year();
    }

    private DocumentId letter() {
        int number = ++letters;
        var fields = new IncomingFields(
                "Công văn",
                Integer.toString(number),
                "SX",
                LocalDate.of(2026, 2, 8),
                "Công ty Sông Xanh",
                "Đề nghị xác nhận hồ sơ môi trường số " + number,
                2,
                "Giám đốc",
                "Lê Văn Sông",
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var entry = new HandEntry(
                walk.fields().authority(),
                fields,
                SecrecyDegree.NONE,
                null,
                "",
                Optional.empty(),
                Optional.empty(),
                false);
        return walk.as(Walk.CLERK, () -> incoming.registerByHand(entry));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
