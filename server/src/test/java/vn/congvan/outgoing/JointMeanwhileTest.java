package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.JointState;
import vn.congvan.outgoing.joint.JointTurn;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CoIssuedEntry;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.PkiServices.Service;

/// What happens to a joint document while another agency is about to act: refused, given up, merged, stopped.
@CongVanTest
class JointMeanwhileTest extends JointWays {
    @Autowired
    private TestPki pki;

    @Test
    void ofARefusalAndASealAtTheSameMomentTheOneThatIsFirstCounts() throws Exception {
        DocumentId id = sealedByLead(true);
        UUID sealing = turn(second).id();
        UUID refusing = turn(third).id();
        SignOrder order = second.asClerk(() -> turns.orderSeal(sealing));
        byte[] answer = second.sealed(order);
        var late = new CompletableFuture<String>();
        third.asClerk(() -> transactions.execute(_ -> {
            turns.refuse(refusing, "Sai thẩm quyền");
            Thread.startVirtualThread(() -> late.complete(code(() -> second.asClerk(() -> {
                turns.seal(sealing, order.requestId(), answer);
                return "";
            }))));
            return Department.await(this::somebodyWaits, waits -> waits);
        }));
        assertThat(late.get(60, TimeUnit.SECONDS)).isEqualTo("outgoing.joint-changed-meanwhile");
        assertThat(turn(second).sealedFile()).isEmpty();
        assertThat(turn(second).voided().orElseThrow().values()).containsEntry("because", "Sai thẩm quyền");
        pass.all();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.CANCELLED);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatAllHaveSealedIsGivenUpByNobodyAndWaitsForItsTimeStampOnly() {
        DocumentId id = sealedByLead(false);
        seal(second);
        assertThat(code(() -> cancelled(id)))
                .as("also before the lead has heard of the last seal")
                .isEqualTo("outgoing.sealed-already");
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.DOWN);
        try {
            issuing.all();
            OutgoingView view = walk.view(Walk.CLERK, id);
            assertThat(view.waiting().map(Reason::code)).contains("signing.no-time-stamp");
            assertThat(view.holder().code()).isEqualTo("outgoing.holder-time-stamp");
            assertThat(code(() -> cancelled(id))).isEqualTo("outgoing.sealed-already");
        } finally {
            pki.misbehave(Service.TIME_STAMP, Misbehaviour.NONE);
        }
        issuing.all();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    private String cancelled(DocumentId id) {
        walk.run(Walk.CLERK, () -> walk.outgoing().cancelSeal(id, "Đổi nội dung", Seen.latest()));
        return "";
    }

    @Test
    void aRefusalOfTheRoundBeforeTakesNothingBackThatWasSignedAnew() {
        DocumentId id = signedByLead(false);
        second.asClerk(() -> refuse(second, "Ông Tùng đi công tác"));
        walk.act(Walk.CLERK, id, OutgoingAct.ASK_NEW_SIGNATURE);
        walk.sign(id);
        pass.all();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
        sign(second);
        assertThat(walk.view(Walk.CLERK, id).may(OutgoingAct.NUMBER)).isTrue();
    }

    @Test
    void anAgencyThatIsMergedBeforeItsTurnIsNamedAndItsSuccessorDoesNotSignInItsPlace() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(true), List.of()));
        walk.as(Walk.DRAFTER, () -> named(id, List.of(new CoIssuer(third.code(), JointPaper.THIRD, "Quyền Giám đốc"))));
        toTheLead(id);
        UUID turn = turn(third).id();
        codeUntil(third.code(), LocalDate.now().minusDays(1));
        try {
            jdbc.sql("update organisation.identifier_code set successor = :successor where code = :code")
                    .param("successor", second.code())
                    .param("code", third.code())
                    .update();
            assertThat(code(() -> third.asLeader(() -> turns.orderSignature(turn))))
                    .isEqualTo("outgoing.joint-our-agency-closed");
            assertThat(code(() -> second.asLeader(() -> turns.orderSignature(turn))))
                    .isEqualTo("outgoing.joint-unknown");
            assertThat(walk.as(Walk.CLERK, () -> coIssuing.waits(id)).orElseThrow())
                    .extracting(Reason::code, reason -> reason.values().get("agency"))
                    .containsExactly("outgoing.joint-waits-in-vain", turn(third).name());
            assertThat(code(() -> walk.orderSeal(id))).isEqualTo("outgoing.joint-waits-in-vain");
            walk.act(Walk.CLERK, id, OutgoingAct.RETURN_NUMBERING, "Sở đã sáp nhập.");
            assertThat(turn(third).state()).isEqualTo(JointState.VOID);
            walk.act(Walk.HEAD, id, OutgoingAct.PASS_TO_DRAFTER);
            walk.as(Walk.DRAFTER, () -> named(id, List.of(new CoIssuer(second.code(), JointPaper.SECOND, "Giám đốc"))));
            toTheLead(id);
            sign(second);
            assertThat(walk.view(Walk.CLERK, id).may(OutgoingAct.NUMBER)).isTrue();
        } finally {
            jdbc.sql("update organisation.identifier_code set successor = null where code = :code")
                    .param("code", third.code())
                    .update();
            codeUntil(third.code(), null);
        }
    }

    private void toTheLead(DocumentId id) {
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT, "Trình ký.");
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        walk.sign(id);
    }

    @Test
    void anAgencyWhoseCodeIsChangedSignsOnAndOneThatIsMergedAfterItsSealIsStillEntered() {
        DocumentId id = signedByLead(false);
        LocalDate yesterday = LocalDate.now().minusDays(1);
        codeUntil(second.code(), yesterday);
        String changed = second.code() + ".9";
        jdbc.sql("""
                insert into organisation.identifier_code (code, name, agency_id, authority_id, valid_from, basis)
                select :changed, name, agency_id, authority_id, :from, basis from organisation.identifier_code where code = :code""")
                .param("changed", changed)
                .param("from", yesterday)
                .param("code", second.code())
                .update();
        try {
            assertThat(walk.as(Walk.CLERK, () -> coIssuing.of(id))
                            .parties()
                            .getFirst()
                            .closed())
                    .as("another code is no other agency")
                    .isEmpty();
            sign(second);
            walk.run(Walk.CLERK, () -> house.getBean(Distribution.class).confirm(id, second.code()));
            walk.seal(id, walk.orderSeal(id));
            seal(second);
            issuing.all();
            codeUntil(changed, yesterday);
            pass.all();
        } finally {
            codeUntil(changed, yesterday);
            codeUntil(second.code(), null);
        }
        assertThat(entered()).contains(sign(id));
        assertThat(turn(second).told()).isEqualTo(JointTurn.Told.ISSUED);
    }

    @Test
    void whatFailsForOneDocumentKeepsNoOtherWaitingAndIsTriedAgain() {
        DocumentId first = issued();
        UUID broken = turn(second).id();
        DocumentId other = issued();
        named(broken, "H01.99.99");
        pass.all();
        assertThat(entered()).contains(sign(other)).doesNotContain(sign(first));
        named(broken, second.code());
        long before = issuedTold();
        CompletableFuture.allOf(CompletableFuture.runAsync(pass::all), CompletableFuture.runAsync(pass::all))
                .join();
        assertThat(entered()).containsOnlyOnce(sign(first), sign(other));
        assertThat(issuedTold()).as("two runs at once tell nothing twice").isEqualTo(before + 1);
    }

    private void named(UUID turn, String code) {
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update outgoing.joint_turn set code = :code where id = :turn")
                                .param("code", code)
                                .param("turn", turn)
                                .update()));
    }

    private String sign(DocumentId id) {
        return walk.view(Walk.CLERK, id).sign().orElseThrow().full();
    }

    private long issuedTold() {
        return told(second.clerk()).stream()
                .filter("outgoing.notice-joint-issued"::equals)
                .count();
    }

    private List<String> entered() {
        return coIssued(second).stream().map(CoIssuedEntry::sign).toList();
    }

    @Test
    void nobodySignsWhatTheLeadItselfHadToStop() {
        Walk own = Walk.withKeys(house).withInitialsOf(house, Walk.HEAD, Walk.CHECKER);
        var department = new Department(house, own);
        CoAgency science = CoAgency.science(house, own);
        Software api = Software.of(server, own.province());
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        DocumentId draft = opened(api, own, department, department.accepted(submission));
        own.run(
                Walk.DRAFTER,
                () -> own.outgoing()
                        .revise(
                                draft,
                                new Revision(
                                        Optional.empty(),
                                        Optional.of(JointPaper.file(true)),
                                        Optional.empty(),
                                        Optional.of("Bản ký")),
                                Seen.latest()));
        own.as(
                Walk.DRAFTER,
                () -> named(draft, List.of(new CoIssuer(science.code(), JointPaper.THIRD, "Quyền Giám đốc"))));
        own.act(Walk.DRAFTER, draft, OutgoingAct.SUBMIT);
        own.initial(Walk.HEAD, draft);
        own.initial(Walk.CHECKER, draft);
        own.sign(draft);
        UUID turn = turn(science).id();
        SignOrder order = science.asLeader(() -> turns.orderSignature(turn));
        byte[] answer = science.signed(order);
        assertThat(api.post(
                                Department.CLERK,
                                Walk.path(submission) + "/recall",
                                Map.of(
                                        "by",
                                        own.province()
                                                .as(Department.LEADER)
                                                .post()
                                                .toString(),
                                        "sign",
                                        "Quyết định 31/QĐ-SNV",
                                        "on",
                                        LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                                                .toString(),
                                        "reason",
                                        "Trình nhầm bản cũ"))
                        .status())
                .isEqualTo(200);
        assertThat(code(() -> own.orderSeal(draft))).isEqualTo("outgoing.dossier-recalled");
        assertThat(code(() -> science.asLeader(() -> {
                    turns.sign(turn, order.requestId(), answer);
                    return "";
                })))
                .isEqualTo("outgoing.joint-held-by-lead");
        assertThat(code(() -> science.asLeader(() -> turns.orderSignature(turn))))
                .isEqualTo("outgoing.joint-held-by-lead");
        var asked = science.asLeader(() -> turns.view(turn));
        assertThat(asked.maySign().permitted()).isFalse();
        assertThat(asked.mayRefuse().permitted()).isTrue();
        assertThat(asked.turn().signedFile()).isEmpty();
    }

    private static DocumentId opened(Software api, Walk own, Department department, DocumentId arrived) {
        return DocumentId.of(api.post(
                        Walk.CLERK,
                        "/api/outgoing/received-dossiers/" + arrived + "/draft",
                        Map.of(
                                "draft",
                                Map.of(
                                        "authority",
                                        "ubnd",
                                        "documentType",
                                        "QD",
                                        "summary",
                                        Department.SUMMARY,
                                        "signer",
                                        own.province().as(Walk.LEADER).post().toString(),
                                        "recipients",
                                        List.of(department.code("H99.08"))),
                                "handler",
                                own.province().as(Walk.DRAFTER).post().toString()))
                .json()
                .at("/id")
                .asString());
    }
}
