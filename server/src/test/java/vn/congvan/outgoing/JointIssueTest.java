package vn.congvan.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.joint.JointPlace;
import vn.congvan.outgoing.joint.JointRound;
import vn.congvan.outgoing.joint.JointState;
import vn.congvan.outgoing.joint.JointTurn;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CoIssuedEntry;
import vn.congvan.signing.Light;
import vn.congvan.signing.Verdict;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;

/// Documents that several agencies issue together: all leaders sign, the leading clerk numbers once, each agency
/// seals in its turn, the leading agency issues; refusal or change by one voids all.
@CongVanTest
class JointIssueTest extends JointWays {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void threeAgenciesSignNumberOnceSealInTheirOrderAndTheLeadIssues() {
        DocumentId id = toTheLeader(true);
        walk.sign(id);
        JointTurn theirs = turn(second);
        assertThat(theirs.state()).isEqualTo(JointState.SIGNING);
        assertThat(theirs.lead()).isEqualTo("Ủy ban nhân dân tỉnh Bình Minh");
        assertThat(code(() ->
                        third.asLeader(() -> turns.orderSignature(turn(third).id()))))
                .as("the order is fixed")
                .isEqualTo("outgoing.joint-waits-for-signature");
        assertThat(code(() -> walk.orderSeal(id))).isEqualTo("outgoing.joint-waits-for-signature");
        pass.all();
        assertThat(told(second.leader())).contains("outgoing.notice-joint-to-sign");
        assertThat(told(third.leader())).doesNotContain("outgoing.notice-joint-to-sign");
        sign(second);
        assertThat(code(() -> walk.orderSeal(id))).isEqualTo("outgoing.joint-waits-for-signature");
        sign(third);
        assertThat(signers(id)).hasSize(5).doesNotContain("AgencySeal");
        int before = last();
        walk.seal(id, walk.orderSeal(id));
        OutgoingView sealed = walk.view(Walk.CLERK, id);
        assertThat(sealed.state()).isEqualTo(OutgoingState.SEALED);
        assertThat(sealed.waiting().orElseThrow().values())
                .containsEntry("agency", turn(second).name());
        assertThat(walk.as(Walk.CLERK, () -> walk.outgoing().list(OutgoingQuery.of(Queue.UNFINISHED_SEALS)))
                        .rows())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.jointly())
                            .as("the list does not speak of a time stamp")
                            .isTrue();
                    assertThat(row.holder().code()).isEqualTo("outgoing.joint-waits-for-seal");
                });
        assertThat(code(() -> third.asClerk(() -> turns.orderSeal(turn(third).id()))))
                .isEqualTo("outgoing.joint-waits-for-seal");
        assertThat(code(() -> second.asLeader(() -> turns.orderSeal(turn(second).id()))))
                .isEqualTo("outgoing.only-clerk");
        assertThat(code(() -> walk.as(Walk.CLERK, () -> {
                    walk.outgoing().issue(id);
                    return "";
                })))
                .isEqualTo("outgoing.joint-waits-for-seal");
        seal(second);
        issuing.all();
        assertThat(walk.view(Walk.CLERK, id).waiting().orElseThrow().values())
                .containsEntry("agency", turn(third).name());
        seal(third);
        issuing.all();
        OutgoingView issued = walk.view(Walk.CLERK, id);
        assertThat(issued.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(last()).as("one number, the lead's").isEqualTo(before + 1);
        Verdict verdict = walk.as(Walk.CLERK, () -> walk.outgoing().verifyAnew(id));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(signers(id))
                .containsExactly(
                        "KyNhay1",
                        "KyNhay2",
                        "LeaderSig",
                        "LeaderSig2",
                        "LeaderSig3",
                        "AgencySeal",
                        "AgencySeal2",
                        "AgencySeal3");
        pass.all();
        pass.all();
        for (CoAgency one : List.of(second, third)) {
            CoIssuedEntry line = coIssued(one).getLast();
            assertThat(line.sign()).isEqualTo(issued.sign().orElseThrow().full());
            assertThat(line.lead()).isEqualTo("Ủy ban nhân dân tỉnh Bình Minh");
            assertThat(register(one).books()).as("no number of their own").isEmpty();
            assertThat(told(one.clerk())).contains("outgoing.notice-joint-issued");
            assertThat(one.asClerk(() -> turns.file(turn(one).id()))).isNotEmpty();
        }
        assertThat(trailOf(second)).contains("outgoing.joint-signed", "outgoing.joint-sealed", "outgoing.co-issued");
    }

    @Test
    void theWholeWayThroughTheApi() {
        Software api = Software.of(server, walk.province());
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(false), List.of()));
        String joint = Walk.path(id) + "/joint";
        var other = Map.of("code", second.code(), "signerName", JointPaper.SECOND, "signerTitle", "Giám đốc");
        assertThat(api.post(Walk.DRAFTER, joint, Map.of("others", List.of(Map.of("code", "H99.77"))))
                        .code())
                .isEqualTo("outgoing.joint-agency-unknown");
        assertThat(api.post(Walk.DRAFTER, joint, Map.of("others", List.of(other)))
                        .json()
                        .at("/parties/0/name")
                        .asString())
                .isEqualTo("Sở Nội vụ tỉnh Bình Minh");
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        walk.sign(id);
        assertThat(api.get(Walk.CLERK, joint).json().at("/rounds/0/waitsFor").asString())
                .isEqualTo("Sở Nội vụ tỉnh Bình Minh");
        String turn = "/api/outgoing/joint/"
                + api.get(second.clerk(), "/api/outgoing/joint")
                        .json()
                        .at("/0/id")
                        .asString();
        assertThat(api.get(second.leader(), turn + "/file").content()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(api.get(Walk.CLERK, turn).code()).isEqualTo("outgoing.joint-unknown");
        assertThat(api.post(second.leader(), turn + "/seal-order", Map.of()).code())
                .isEqualTo("outgoing.only-clerk");
        SignOrder order = order(api.post(second.leader(), turn + "/signature-order", Map.of()));
        assertThat(api.post(
                                second.leader(),
                                turn + "/signature",
                                Map.of("requestId", order.requestId(), "refusal", Map.of("code", "PIN_LOCKED")))
                        .code())
                .isEqualTo("signing.pin-locked");
        assertThat(api.post(second.leader(), turn + "/signature", Walk.answer(order, second.signed(order)))
                        .json()
                        .at("/turn/places/1/signedAt")
                        .asString(""))
                .isNotEmpty();
        walk.seal(id, walk.orderSeal(id));
        SignOrder seal = order(api.post(second.clerk(), turn + "/seal-order", Map.of()));
        assertThat(api.post(second.clerk(), turn + "/seal", Walk.answer(seal, second.sealed(seal)))
                        .json()
                        .at("/seal/permitted")
                        .asBoolean())
                .isFalse();
        assertThat(api.post(second.clerk(), turn + "/refuse", Map.of("reason", "Muộn rồi"))
                        .code())
                .isEqualTo("outgoing.joint-over");
        assertThat(api.post(Walk.CLERK, Walk.path(id) + "/issue", Map.of())
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("ISSUED");
    }

    private static SignOrder order(Software.Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return JSON.treeToValue(answer.json(), SignOrder.class);
    }

    @Test
    void refusalByOneVoidsAllAndTheNextRoundBeginsAnew() {
        DocumentId id = toTheLeader(true);
        walk.sign(id);
        sign(second);
        assertThat(code(() -> third.asLeader(() -> refuse(third, " ")))).isEqualTo("outgoing.joint-reason-missing");
        third.asLeader(() -> refuse(third, "Chưa thống nhất Điều 2"));
        assertThat(code(() -> walk.orderSeal(id))).as("at once").isEqualTo("outgoing.joint-void-refused");
        assertThat(turn(second).state()).isEqualTo(JointState.VOID);
        assertThat(turn(second).voided().orElseThrow().values()).containsEntry("because", "Chưa thống nhất Điều 2");
        pass.all();
        OutgoingView returned = walk.view(Walk.HEAD, id);
        assertThat(returned.state()).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        assertThat(returned.returns().getFirst().remark().orElseThrow())
                .contains("Quách Gia Bảo")
                .contains("Chưa thống nhất Điều 2");
        assertThat(told(second.leader())).contains("outgoing.notice-joint-void");
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Đã thống nhất lại.");
        walk.sign(id);
        List<JointRound> rounds = walk.as(Walk.DRAFTER, () -> coIssuing.of(id)).rounds();
        assertThat(rounds).extracting(JointRound::state).containsExactly(JointState.SIGNING, JointState.VOID);
        assertThat(rounds.getFirst().next().map(JointPlace::signerName)).contains(JointPaper.SECOND);
        sign(second);
    }

    @Test
    void aChangeByTheLeadVoidsAllAndAnOrderOfBeforeIsOfNoUse() {
        DocumentId id = signedByLead(false);
        JointTurn turn = turn(second);
        SignOrder order = second.asLeader(() -> turns.orderSignature(turn.id()));
        byte[] answer = second.signed(order);
        walk.act(Walk.LEADER, id, OutgoingAct.TAKE_BACK);
        assertThat(turn(second).state()).isEqualTo(JointState.VOID);
        assertThat(code(() -> second.asLeader(() -> signed(turn, order, answer))))
                .isEqualTo("outgoing.joint-over");
        walk.sign(id);
        JointTurn anew = turn(second);
        assertThat(anew.id()).isNotEqualTo(turn.id());
        assertThat(code(() -> second.asLeader(() -> signed(anew, order, answer))))
                .as("a signature on the file of before")
                .isEqualTo("outgoing.joint-changed-meanwhile");
        assertThat(turn(second).toSign()).isTrue();
    }
}
