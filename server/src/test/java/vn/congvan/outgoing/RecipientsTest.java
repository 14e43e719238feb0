package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.RecipientView.Stage;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// What becomes of an issued document at its recipients.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Distribution distribution;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Trail trail;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @Test
    void aCodeThatWentOutOfDateWaitsForItsRepairAndTheOthersAreSent() throws Exception {
        DocumentId id = walk.signed();
        String closed = walk.province().code("H99.08");
        close(closed);
        refused("outgoing.recipients-unconfirmed", () -> walk.orderSeal(id));
        assertThat(walk.view(Walk.CLERK, id).sign())
                .as("the refusal uses no number")
                .isEmpty();
        refused("outgoing.only-clerk", () -> walk.run(Walk.DRAFTER, () -> distribution.confirm(id, closed)));
        refused(
                "outgoing.recipient-reached",
                () -> walk.run(
                        Walk.CLERK,
                        () -> distribution.confirm(id, walk.province().code("H99.05"))));
        walk.run(Walk.CLERK, () -> distribution.confirm(id, closed));
        assertThat(walk.as(Walk.CLERK, () -> distribution.of(id)).lines())
                .filteredOn(line -> line.recipient().word().equals(closed))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.confirmed().orElseThrow().person()).startsWith("Nguyễn Thị Mai"));
        assertThat(walk.as(Walk.CLERK, () -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("outgoing.recipient-confirmed");
        walk.seal(id, walk.orderSeal(id));
        OutgoingView view = await(id, recipient(closed, Stage.FAILED));
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(await(id, recipient(walk.province().code("H99.05"), Stage.ARRIVED)))
                .isNotNull();
        assertThat(told(Walk.CLERK, id)).contains("outgoing.notice-receiver-not-reached");
        assertThat(walk.as(Walk.CLERK, () -> outgoing.list(OutgoingQuery.of(Queue.DELIVERY_TROUBLE)))
                        .rows())
                .extracting(OutgoingRow::id)
                .contains(id);
        String repaired = walk.province().code("H99.31");
        walk.run(Walk.CLERK, () -> outgoing.repairRecipient(id, closed, repaired));
        await(id, recipient(repaired, Stage.ARRIVED));
        assertThat(walk.as(Walk.CLERK, () -> outgoing.list(OutgoingQuery.of(Queue.DELIVERY_TROUBLE)))
                        .rows())
                .extracting(OutgoingRow::id)
                .doesNotContain(id);
    }

    @Test
    void onlyARecipientOfTheDocumentIsRepaired() {
        DocumentId id = walk.issued();
        refused(
                "outgoing.recipient-not-in-document",
                () -> walk.run(Walk.CLERK, () -> outgoing.repairRecipient(id, "H99.77", "H99.78")));
    }

    @Test
    void whoAcceptsStandsInTheNinthColumnOfTheRegisterAndPaperIsWrittenDownByTheClerk() throws Exception {
        DocumentId id = walk.issued();
        String code = walk.province().code("H99.05");
        String sign =
                await(id, recipient(code, Stage.ARRIVED)).sign().orElseThrow().full();
        walk.run("truong.thi.yen", () -> {
            var arrived = incoming.list(IncomingQuery.open()).rows().stream()
                    .filter(row -> row.full().equals(sign))
                    .findFirst()
                    .orElseThrow();
            incoming.acceptAsTold(arrived.id());
        });
        await(id, recipient(code, Stage.ACCEPTED));
        OutgoingView accepted = await(
                id, view -> view.receipt().flatMap(ReceiptView::acknowledged).isPresent());
        assertThat(accepted.receipt().flatMap(ReceiptView::acknowledged))
                .hasValueSatisfying(text -> assertThat(text).contains("Sở Nội vụ", ": Trương Thị Yến, Văn thư viên, "));
        refused("outgoing.only-clerk", () -> walk.run(Walk.DRAFTER, () -> outgoing.recordReceipt(id, "Kho")));
        refused("outgoing.receipt-words", () -> walk.run(Walk.CLERK, () -> outgoing.recordReceipt(id, " ")));
        walk.run(Walk.CLERK, () -> outgoing.recordReceipt(id, "Kho lưu trữ: Lò Thị Hương, 21/11/2026"));
        assertThat(walk.view(Walk.CLERK, id).receipt().flatMap(ReceiptView::byHand))
                .contains("Kho lưu trữ: Lò Thị Hương, 21/11/2026");
        assertThat(walk.as(Walk.CLERK, () -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("outgoing.receipt-recorded");
        DocumentId unissued = walk.signed();
        refused("outgoing.not-issued-yet", () -> walk.run(Walk.CLERK, () -> outgoing.recordReceipt(unissued, "Kho")));
    }

    /// The directory closes the code as of yesterday.
    private void close(String code) {
        int rows = jdbc.sql("update organisation.identifier_code set valid_to = :yesterday where code = :code")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("code", code)
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private static Predicate<OutgoingView> recipient(String code, Stage stage) {
        return view -> view.recipients().stream()
                .anyMatch(recipient -> recipient.code().equals(code) && recipient.stage() == stage);
    }

    private OutgoingView await(DocumentId id, Predicate<OutgoingView> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        OutgoingView view = walk.view(Walk.CLERK, id);
        while (!wanted.test(view)) {
            assertThat(System.nanoTime()).as("recipients %s", view.recipients()).isLessThan(end);
            Thread.sleep(200);
            view = walk.view(Walk.CLERK, id);
        }
        return view;
    }

    private List<String> told(String who, DocumentId id) {
        return walk.as(who, () -> notices.mine(200)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }
}
