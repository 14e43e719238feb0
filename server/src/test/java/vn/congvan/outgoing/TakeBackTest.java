package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.BothEnds.RECEIVER;
import static vn.congvan.outgoing.BothEnds.await;
import static vn.congvan.outgoing.BothEnds.refused;

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
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingState;
import vn.congvan.incoming.IncomingView;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.outgoing.RecipientView.Stage;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Taking a sent document back from one receiver: at once before he has accepted it, with his consent afterwards.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeBackTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Incoming incoming;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private TestClock clock;

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
    void whoHasNotAcceptedLosesItAtOnceAndTheOthersKeepIt() throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        assertThat(take(Walk.DRAFTER, id, "Gửi nhầm").code()).isEqualTo("outgoing.only-clerk");
        assertThat(take(Walk.CLERK, id, " ").code()).isEqualTo("outgoing.take-back-reason");
        JsonNode taken = take(Walk.CLERK, id, "Gửi nhầm nơi nhận").json();
        assertThat(taken.at("/asked/0/answer/kind").asString()).isEqualTo("AT_ONCE");
        assertThat(taken.at("/receivers")).hasSize(1);
        IncomingView there = walk.as(RECEIVER, () -> incoming.view(arrived));
        assertThat(there.state()).isEqualTo(IncomingState.RECALLED);
        assertThat(there.files()).isEmpty();
        assertThat(there.after().getLast().what().code()).isEqualTo("incoming.taken-back-because");
        assertThat(there.after().getLast().what().values()).containsEntry("reason", "Gửi nhầm nơi nhận");
        assertThat(refused(() -> walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived))))
                .isEqualTo("incoming.recalled");
        assertThat(recipient(id, "H99.05").stage()).isEqualTo(Stage.TAKEN_BACK);
        assertThat(others(id))
                .isNotEmpty()
                .allSatisfy(other -> assertThat(other.stage()).isIn(Stage.SENT, Stage.ARRIVED, Stage.ACCEPTED));
        assertThat(take(Walk.CLERK, id, "Lần nữa").code()).isEqualTo("exchange.nothing-to-take-back");
        await(() -> ends.told(RECEIVER), codes -> codes.contains("incoming.notice-taken-back"));
        assertThat(ends.acts(Walk.CLERK, id))
                .containsOnlyOnce("outgoing.taken-back-from")
                .doesNotContain("outgoing.recalled");
        // The document itself is not recalled: what is done with an issued one goes on.
        walk.run(Walk.CLERK, () -> walk.outgoing().recordReceipt(id, "Kho lưu trữ"));
    }

    @Test
    void whoHasAcceptedIsAskedAndMayRefuseOrAgree() throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived));
        assertThat(take(Walk.CLERK, id, "Cần sửa phụ lục")
                        .json()
                        .at("/asked/0/answer")
                        .isNull())
                .isTrue();
        assertThat(take(Walk.CLERK, id, "Lần nữa").code()).isEqualTo("exchange.asked-back-already");
        assertThat(wishes(id).at("/receivers")).hasSize(1);
        await(() -> ends.told(RECEIVER), codes -> codes.contains("incoming.notice-asked-back"));
        assertThat(asked(RECEIVER, arrived).at("/asked/reason").asString()).isEqualTo("Cần sửa phụ lục");
        assertThat(answer(Walk.CLERK, arrived, false, "Không").code()).isEqualTo("incoming.document-unknown");
        assertThat(answer(RECEIVER, arrived, false, " ").code()).isEqualTo("incoming.give-back-words");
        assertThat(answer(RECEIVER, arrived, false, "Đã giải quyết xong").status())
                .isEqualTo(204);
        assertThat(answer(RECEIVER, arrived, true, "").code()).isEqualTo("exchange.not-asked-back");
        assertThat(walk.as(RECEIVER, () -> incoming.view(arrived)).state()).isEqualTo(IncomingState.REGISTERED);
        await(() -> ends.told(Walk.DRAFTER), codes -> codes.contains("outgoing.notice-not-given-back"));
        assertThat(wishes(id).at("/asked/0/answer/words").asString()).isEqualTo("Đã giải quyết xong");
        assertThat(recipient(id, "H99.05").stage()).isEqualTo(Stage.ACCEPTED);

        String there9 = recipient(id, "H99.05").name();
        assertThat(acknowledged(id)).contains(there9);
        take(Walk.CLERK, id, "Xin lấy lại lần nữa");
        assertThat(answer(RECEIVER, arrived, true, "").status()).isEqualTo(204);
        IncomingView there = walk.as(RECEIVER, () -> incoming.view(arrived));
        assertThat(there.state()).isEqualTo(IncomingState.RECALLED);
        assertThat(there.registration()).isPresent();
        assertThat(recipient(id, "H99.05").stage()).isEqualTo(Stage.TAKEN_BACK);
        await(() -> ends.told(Walk.DRAFTER), codes -> codes.contains("outgoing.notice-given-back"));
        await(() -> List.of(noteInTheBook(arrived)), notes -> notes.getFirst().contains("Nơi gửi đã lấy lại: "));
        assertThat(noteInTheBook(arrived)).doesNotContain("thu hồi");
        // Who gave it back has not signed for it any more (cột 9).
        await(() -> List.of(acknowledged(id)), signed -> !signed.getFirst().contains(there9));
        assertThat(ends.acts(RECEIVER, arrived))
                .containsOnlyOnce("incoming.give-back-refused", "incoming.given-back", "exchange.arrival-recalled");
        assertThat(ends.acts(Walk.CLERK, id)).contains("outgoing.asked-back", "exchange.take-back-answered");
    }

    @Test
    void whoeverIsFasterItIsEitherGoneOrAskedFor() throws Exception {
        for (int round = 0; round < 2; round++) {
            DocumentId id = walk.issued();
            DocumentId arrived = ends.arrived(id);
            walk.as(RECEIVER, () -> incoming.view(arrived));
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                Future<Boolean> accepting = both.submit(() -> {
                    start.await();
                    return refused(() -> walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived)))
                            .isEmpty();
                });
                Future<Answer> taking = both.submit(() -> {
                    start.await();
                    return take(Walk.CLERK, id, "Gửi nhầm");
                });
                JsonNode answer = taking.get().json().at("/asked/0/answer");
                boolean accepted = accepting.get();
                assertThat(answer.isNull()).isEqualTo(accepted);
                assertThat(walk.as(RECEIVER, () -> incoming.view(arrived)).state())
                        .isEqualTo(accepted ? IncomingState.REGISTERED : IncomingState.RECALLED);
            }
        }
    }

    @Test
    void aRecallEndsTheWish() throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived));
        take(Walk.CLERK, id, "Gửi nhầm");
        api.post(
                Walk.CLERK,
                Walk.path(id) + "/recall",
                Map.of(
                        "by",
                        walk.province().as(Walk.LEADER).post().toString(),
                        "sign",
                        "Quyết định 31/QĐ-UBND",
                        "on",
                        LocalDate.now(clock).toString(),
                        "reason",
                        "Sai thẩm quyền"));
        assertThat(wishes(id).at("/asked/0/answer/kind").asString()).isEqualTo("LAPSED");
        assertThat(answer(RECEIVER, arrived, true, "").code()).isEqualTo("exchange.not-asked-back");
        assertThat(take(Walk.CLERK, id, "Gửi nhầm").code()).isEqualTo("outgoing.recalled-already");
        assertThat(recipient(id, "H99.05").stage()).isEqualTo(Stage.RECALLED);
    }

    private Answer take(String who, DocumentId id, String reason) {
        return api.post(who, Walk.path(id) + "/take-backs", Map.of("receiver", code("H99.05"), "reason", reason));
    }

    private JsonNode wishes(DocumentId id) {
        return api.get(Walk.CLERK, Walk.path(id) + "/take-backs").json();
    }

    private JsonNode asked(String who, DocumentId arrived) {
        return api.get(who, "/api/incoming/documents/" + arrived + "/asked-back")
                .json();
    }

    private Answer answer(String who, DocumentId arrived, boolean agree, String words) {
        return api.post(
                who, "/api/incoming/documents/" + arrived + "/asked-back", Map.of("agree", agree, "words", words));
    }

    /// The last column of the document's line.
    private String acknowledged(DocumentId id) {
        return walk.view(Walk.CLERK, id).receipt().orElseThrow().acknowledged().orElse("");
    }

    private String noteInTheBook(DocumentId arrived) {
        return walk.as(RECEIVER, () -> {
            var authority = incoming.view(arrived).authority();
            return books
                    .page(RegisterQuery.year(
                            RegisterKind.INCOMING,
                            authority,
                            LocalDate.now(clock).getYear()))
                    .lines()
                    .stream()
                    .filter(line -> line.document().equals(Optional.of(arrived)))
                    .findFirst()
                    .orElseThrow()
                    .cells()
                    .getLast();
        });
    }

    private RecipientView recipient(DocumentId id, String original) {
        return walk.view(Walk.CLERK, id).recipients().stream()
                .filter(recipient -> recipient.code().equals(code(original)))
                .findFirst()
                .orElseThrow();
    }

    private List<RecipientView> others(DocumentId id) {
        return walk.view(Walk.CLERK, id).recipients().stream()
                .filter(recipient -> !recipient.code().equals(code("H99.05")))
                .toList();
    }

    private String code(String original) {
        return walk.province().code(original);
    }
}
