package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.BothEnds.RECEIVER;
import static vn.congvan.outgoing.BothEnds.await;
import static vn.congvan.outgoing.BothEnds.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.incoming.IncomingRow;
import vn.congvan.incoming.IncomingState;
import vn.congvan.incoming.IncomingView;
import vn.congvan.incoming.Registration;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.outgoing.RecipientView.Stage;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Recall of issued documents: frozen at the sender, cancelled at every receiver, whoever is faster.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Incoming incoming;

    @Autowired
    private TestClock clock;

    @Autowired
    private RegisterBooks books;

    private Walk walk;
    private Software api;
    private BothEnds ends;

    @BeforeAll
    void people() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
        ends = new BothEnds(house, walk);
    }

    @Test
    void whatWasAcceptedIsCancelledAtTheReceiverWithItsNumberAndTraceAndFrozenHere() throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        Registration number = walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived));
        assertThat(recall(Walk.DRAFTER, id, order()).code()).isEqualTo("outgoing.only-clerk");
        JsonNode done = recall(Walk.CLERK, id, order()).json();
        assertThat(done.at("/done/orderSign").asString()).isEqualTo("Quyết định 31/QĐ-UBND");
        IncomingView there = walk.as(RECEIVER, () -> incoming.view(arrived));
        assertThat(there.state()).isEqualTo(IncomingState.RECALLED);
        assertThat(there.registration()).map(Registration::number).contains(number.number());
        assertThat(there.files()).isEmpty();
        assertThat(there.acts()).isEmpty();
        assertThat(there.after().getLast().what().values()).containsEntry("reason", "Ban hành không đúng thẩm quyền");
        assertThat(recipient(id).stage()).isEqualTo(Stage.RECALLED);
        assertThat(recipient(id).sentence().code()).isEqualTo("outgoing.recipient-recalled-accepted");
        await(() -> ends.told(RECEIVER), codes -> codes.contains("incoming.notice-recalled"));
        assertThat(ends.told(Walk.DRAFTER)).contains("outgoing.notice-recalled");
        assertThat(ends.acts(RECEIVER, arrived)).containsOnlyOnce("incoming.recalled", "exchange.arrival-recalled");
        assertThat(ends.acts(Walk.CLERK, id)).containsOnlyOnce("outgoing.recalled");
        assertThat(walk.as(Walk.CLERK, () -> walk.outgoing().list(OutgoingQuery.of(Queue.ISSUED)))
                        .rows())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> assertThat(row.recalled()).isTrue());
        assertThat(noteInTheBook(Walk.CLERK, RegisterKind.OUTGOING, id))
                .startsWith("Đã thu hồi: Quyết định 31/QĐ-UBND (");
        await(
                () -> List.of(noteInTheBook(RECEIVER, RegisterKind.INCOMING, arrived)),
                notes -> notes.getFirst().contains("Đã thu hồi: "));
        assertThat(recall(Walk.CLERK, id, order()).code()).isEqualTo("outgoing.recalled-already");
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> {
                    walk.outgoing().recordReceipt(id, "Kho lưu trữ");
                    return true;
                })))
                .isEqualTo("outgoing.frozen");
        assertThat(refused(() -> walk.as(Walk.CLERK, () -> {
                    walk.outgoing().repairRecipient(id, code("H99.05"), code("H99.31"));
                    return true;
                })))
                .isEqualTo("outgoing.frozen");
    }

    @Test
    void whoComesAfterTheRecallAcceptsNothingAndTakesNoNumber() throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        recall(Walk.CLERK, id, order());
        assertThat(refused(() -> walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived))))
                .isEqualTo("incoming.recalled");
        assertThat(refused(() -> walk.as(RECEIVER, () -> {
                    incoming.refuse(arrived, "wrong-recipient", "Gửi nhầm");
                    return true;
                })))
                .isEqualTo("incoming.recalled");
        assertThat(walk.as(RECEIVER, () -> incoming.list(IncomingQuery.open())).rows())
                .extracting(IncomingRow::id)
                .doesNotContain(arrived);
        assertThat(walk.as(RECEIVER, () -> incoming.view(arrived)).registration())
                .isEmpty();
    }

    @Test
    void whoeverIsFasterTheDocumentEndsCancelledWithOneTruthfulTrail() throws Exception {
        for (int round = 0; round < 3; round++) {
            DocumentId id = walk.issued();
            DocumentId arrived = ends.arrived(id);
            walk.as(RECEIVER, () -> incoming.view(arrived));
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                Future<Optional<Registration>> accepting = both.submit(() -> {
                    start.await();
                    return accepted(arrived);
                });
                Future<Answer> recalling = both.submit(() -> {
                    start.await();
                    return recall(Walk.CLERK, id, order());
                });
                assertThat(recalling.get().status()).isEqualTo(200);
                boolean first = accepting.get().isPresent();
                IncomingView there = walk.as(RECEIVER, () -> incoming.view(arrived));
                assertThat(there.state()).isEqualTo(IncomingState.RECALLED);
                assertThat(there.registration().isPresent()).isEqualTo(first);
                assertThat(recipient(id).sentence().code())
                        .isEqualTo(
                                first ? "outgoing.recipient-recalled-accepted" : "outgoing.recipient-recalled-arrived");
                await(() -> ends.acts(RECEIVER, arrived), acts -> acts.contains("incoming.recalled"));
                assertThat(ends.acts(RECEIVER, arrived).stream().filter("incoming.accepted"::equals))
                        .hasSize(first ? 1 : 0);
                assertThat(ends.acts(RECEIVER, arrived)).containsOnlyOnce("incoming.recalled");
            }
        }
    }

    @Test
    void anOrderNeedsWhoCanSignItsDocumentItsDayAndItsReason() {
        DocumentId id = walk.issued();
        Answer wrong = recall(
                Walk.CLERK,
                id,
                Map.of(
                        "by",
                        walk.province().as(Walk.DRAFTER).post().toString(),
                        "sign",
                        " ",
                        "on",
                        LocalDate.now(clock).plusDays(1).toString(),
                        "reason",
                        ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.content())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .contains(
                        "outgoing.recall-order-by",
                        "outgoing.recall-order-sign",
                        "outgoing.recall-order-day",
                        "outgoing.recall-reason");
        assertThat(recall(Walk.CLERK, walk.signed(), order()).code()).isEqualTo("outgoing.not-issued-yet");
    }

    @Test
    void paperComesBackByHandAndIsWrittenDown() {
        String firm = "outside:Công ty TNHH An Phát | 12 Lê Lợi";
        DraftFields fields = walk.fields();
        DocumentId id = walk.draft(new NewDraft(
                DraftFields.of(
                        fields.authority(), "QD", fields.summary(), fields.urgency(), fields.signer(), List.of(firm)),
                Walk.paper().file(),
                List.of()));
        walk.bringToClerk(id);
        walk.seal(id, walk.orderSeal(id));
        Map<String, String> back = Map.of("recipient", firm, "words", "Bà Lê Thị Hoa gửi trả 01 bản, 22/11/2026");
        assertThat(api.post(Walk.CLERK, Walk.path(id) + "/recall/returned", back)
                        .code())
                .isEqualTo("outgoing.not-recalled");
        assertThat(recall(Walk.CLERK, id, order()).json().at("/papers/0/name").asString())
                .isEqualTo("Công ty TNHH An Phát");
        assertThat(api.post(Walk.CLERK, Walk.path(id) + "/recall/returned", back)
                        .json()
                        .at("/papers/0/returned")
                        .asString())
                .startsWith("Bà Lê Thị Hoa");
        assertThat(ends.acts(Walk.CLERK, id)).contains("outgoing.paper-returned");
    }

    private Optional<Registration> accepted(DocumentId arrived) {
        try {
            return Optional.of(walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived)));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn("exchange.recalled", "incoming.recalled");
            return Optional.empty();
        }
    }

    private Map<String, String> order() {
        return Map.of(
                "by",
                walk.province().as(Walk.LEADER).post().toString(),
                "sign",
                "Quyết định 31/QĐ-UBND",
                "on",
                LocalDate.now(clock).toString(),
                "reason",
                "Ban hành không đúng thẩm quyền");
    }

    private Answer recall(String who, DocumentId id, Map<String, String> order) {
        return api.post(who, Walk.path(id) + "/recall", order);
    }

    /// The last column of the document's line.
    private String noteInTheBook(String who, RegisterKind kind, DocumentId id) {
        return walk.as(who, () -> {
            var authority = kind == RegisterKind.OUTGOING
                    ? walk.fields().authority()
                    : incoming.view(id).authority();
            int year = LocalDate.now((Clock) clock).getYear();
            return books.page(RegisterQuery.year(kind, authority, year)).lines().stream()
                    .filter(line -> line.document().equals(Optional.of(id)))
                    .findFirst()
                    .orElseThrow()
                    .cells()
                    .getLast();
        });
    }

    private RecipientView recipient(DocumentId id) {
        return walk.view(Walk.CLERK, id).recipients().stream()
                .filter(recipient -> recipient.code().equals(code("H99.05")))
                .findFirst()
                .orElseThrow();
    }

    private String code(String original) {
        return walk.province().code(original);
    }
}
