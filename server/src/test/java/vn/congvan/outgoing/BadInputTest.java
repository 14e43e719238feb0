package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.congvan.outgoing.PassingTest.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

@CongVanTest
class BadInputTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Content content;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestProvince provinces;

    private Walk walk;

    @BeforeEach
    void peopleOfAProvince() {
        walk = Walk.in(house, provinces.shared());
    }

    @Test
    void anUnknownCodeIsRefused() {
        refused("outgoing.recipient-unknown", () -> draft(to("H99.77")));
    }

    @Test
    void aClosedCodeIsRefusedAndItsSuccessorNamed() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> draft(to(code("H99.18.24"))));
        assertThat(refusal.code()).isEqualTo("outgoing.recipient-closed");
        assertThat(refusal.reason().values()).containsEntry("successor", code("H99.31"));
    }

    @Test
    void aCodeClosedForGoodIsRefused() {
        refused("outgoing.recipient-closed-for-good", () -> draft(to(code("H99.18"))));
    }

    @Test
    void allMistakesInTheFieldsAreToldAtOnce() {
        DraftFields good = walk.fields();
        DraftFields bad = new DraftFields(
                good.authority(),
                "QD",
                "x".repeat(501),
                Urgency.NORMAL,
                walk.province().as(Walk.DRAFTER).post(),
                List.of("H99.77", "H99.77"),
                Optional.empty(),
                1000,
                "",
                Optional.of("y".repeat(501)),
                Optional.empty(),
                Optional.empty());
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> draft(bad));
        assertThat(refusal.reasons())
                .extracting(Reason::code)
                .contains(
                        "outgoing.field-too-long",
                        "outgoing.signer-no-power",
                        "outgoing.recipient-unknown",
                        "outgoing.recipient-twice");
        assertThat(refusal.reasons())
                .filteredOn(reason -> reason.code().equals("outgoing.field-too-long"))
                .extracting(reason -> reason.values().get("number"))
                .containsExactlyInAnyOrder("8", "11", "15");
    }

    @Test
    void anEmptySummaryIsRefused() {
        DraftFields good = walk.fields();
        refused(
                "outgoing.field-missing",
                () -> draft(DraftFields.of(
                        good.authority(), "QD", "  ", Urgency.NORMAL, good.signer(), good.recipients())));
    }

    @Test
    void aKindThatTheAuthorityMayNotIssueIsRefused() {
        DraftFields good = walk.fields();
        refused(
                "outgoing.type-not-for-authority",
                () -> draft(DraftFields.of(
                        good.authority(), "QPPL-NQ", "Nghị quyết", Urgency.NORMAL, good.signer(), good.recipients())));
    }

    @Test
    void aNamedDegreeOfSecrecyIsRefusedAndRecordedWithoutContent() {
        DraftFields good = walk.fields();
        var secret = new DraftFields(
                good.authority(),
                good.documentType(),
                good.summary(),
                good.urgency(),
                good.signer(),
                good.recipients(),
                Optional.empty(),
                1,
                DraftFields.VIETNAMESE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("MAT"));
        long before = attempts();
        refused("outgoing.secret-document", () -> draft(secret));
        assertThat(attempts()).isEqualTo(before + 1);
    }

    @Test
    void aMarkOfSecrecyInItsCellIsRefusedAndNothingOfTheFileIsKept() {
        Paper paper = Walk.paper().with("MẬT");
        byte[] pdf = paper.pdf();
        var file = new UploadedFile("mat.pdf", pdf);
        refused("outgoing.secret-document", () -> walk.draft(new NewDraft(walk.fields(), file, List.of())));
        assertThat(content.has(Digest.of(pdf))).isFalse();
        SecrecyAttempt attempt = walk.as(Walk.CLERK, () -> outgoing.secrecyAttempts(Optional.empty()))
                .rows()
                .getFirst();
        assertThat(attempt.file()).isEqualTo(Digest.of(pdf));
        refused(
                "outgoing.secrecy-certain",
                () -> walk.run(
                        Walk.CLERK,
                        () -> outgoing.judgeSecrecy(attempt.id(), SecrecyAttempt.Verdict.NO_MARK, "không phải")));
        refused(
                "outgoing.only-agency-clerk",
                () -> walk.as(Walk.DRAFTER, () -> outgoing.secrecyAttempts(Optional.empty())));
    }

    @Test
    void aDeclassifiedMarkIsLetIn() {
        Paper paper = Walk.paper().with("MẬT").with("ĐÃ GIẢI MẬT");
        assertThat(walk.draft(new NewDraft(walk.fields(), paper.file(), List.of())))
                .isNotNull();
    }

    @Test
    void aForeignSignerIsRefused() {
        Paper foreign = Walk.paper().signedBy("Hoàng Thị Xa Lạ");
        refused("form.foreign-signer", () -> walk.draft(new NewDraft(walk.fields(), foreign.file(), List.of())));
    }

    @Test
    void aPrintedNumberIsRefused() {
        Paper numbered = Walk.paper().numbered("15");
        refused(
                "form.number-already-printed",
                () -> walk.draft(new NewDraft(walk.fields(), numbered.file(), List.of())));
    }

    @Test
    void aFileOfAnotherKindUnderAFalseNameIsRefused() {
        byte[] text = "chỉ là chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Stream.of("x.pdf", "x.docx")
                        .map(name -> catchThrowableOfType(
                                Refusal.class,
                                () -> walk.draft(new NewDraft(walk.fields(), new UploadedFile(name, text), List.of()))))
                        .map(Refusal::code))
                .allMatch(code -> code.startsWith("files."));
    }

    @Test
    void aRefusedDraftLeavesNothingBehind() {
        long before = documents();
        refused("outgoing.recipient-unknown", () -> draft(to("H99.77")));
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void placesOutsideThePageAreRefused() {
        DocumentId id = walk.draft();
        FieldPlan plan = walk.view(Walk.DRAFTER, id).places().orElseThrow();
        var outside = new FieldPlan(plan.texts(), new Box(0, 5000, 100, 100, 50), plan.seal(), List.of());
        refused(
                "form.place-outside",
                () -> walk.run(Walk.DRAFTER, () -> outgoing.correctPlaces(id, outside, Seen.latest())));
    }

    @Test
    void placesAreCorrectedBeforeTheSignature() {
        DocumentId id = walk.draft();
        FieldPlan plan = walk.view(Walk.DRAFTER, id).places().orElseThrow();
        Box box = plan.signature();
        var moved = new Box(box.page(), box.x() + 3, box.y() + 2, box.width(), box.height());
        walk.run(
                Walk.DRAFTER,
                () -> outgoing.correctPlaces(
                        id, new FieldPlan(plan.texts(), moved, plan.seal(), List.of()), Seen.latest()));
        assertThat(walk.view(Walk.DRAFTER, id).places().orElseThrow().signature())
                .isEqualTo(moved);
    }

    private DocumentId draft(DraftFields fields) {
        return walk.draft(new NewDraft(fields, Walk.paper().file(), List.of()));
    }

    private DraftFields to(String code) {
        DraftFields good = walk.fields();
        return DraftFields.of(good.authority(), "QD", good.summary(), Urgency.NORMAL, good.signer(), List.of(code));
    }

    private String code(String original) {
        return walk.province().code(original);
    }

    private long attempts() {
        return walk.as(Walk.CLERK, () -> outgoing.secrecyAttempts(Optional.empty()))
                .rows()
                .size();
    }

    private long documents() {
        return walk.as(
                Walk.DRAFTER,
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from outgoing.document")
                        .query(Long.class)
                        .single()));
    }
}
