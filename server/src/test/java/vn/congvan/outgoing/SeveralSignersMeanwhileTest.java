package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;
import static vn.congvan.outgoing.SigningInTurn.SECRETARY;
import static vn.congvan.outgoing.SigningInTurn.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Urgency;
import vn.congvan.practice.SealChoices;
import vn.congvan.protocol.SignOrder;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;

/// What changes between the making of a list of signers and its last signature.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralSignersMeanwhileTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private SignerLists lists;

    @Autowired
    private SealChoices seals;

    @Autowired
    private Permissions permissions;

    @Autowired
    private ActBook book;

    @Autowired
    private Notices notices;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestServer server;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private SigningInTurn people;
    private Walk walk;

    @BeforeAll
    void peopleOfAnAgencyThatSealsContractsAndNoMinutes() {
        people = SigningInTurn.in(house);
        walk = people.walk();
        walk.run(Walk.ADMIN, () -> seals.decide("BB", false, LocalDate.now(clock), "Quy chế của cơ quan"));
        Software.of(server, walk.province())
                .post(
                        Walk.ADMIN,
                        "/api/practice/routes",
                        Map.of(
                                "documentType",
                                "BTT",
                                "reason",
                                "Quy chế",
                                "stages",
                                List.of(
                                        step("drafting-unit-head", "CONTENT"),
                                        step(
                                                "post:"
                                                        + walk.province()
                                                                .as(Walk.DEPUTY)
                                                                .post(),
                                                "OPINION"),
                                        step("form-checker", "FORM"))));
    }

    private static List<Map<String, Object>> step(String who, String what) {
        return List.of(Map.of("who", who, "what", what, "initial", false));
    }

    @Test
    void anotherKindOfDocumentHasItsOwnDecisionOnTheSeal() {
        DocumentId id = people.drafted("BB");
        people.list(id, outside(), people.secretary(), people.leader());
        assertThat(people.view(id).sealed()).isFalse();
        retype(id, "HOP-DONG");
        assertThat(people.view(id).sealed()).as("a contract is sealed here").isTrue();
        people.list(id, people.leader(), people.secretary(), outside());
        assertThat(people.view(id).troubles()).isEmpty();
        retype(id, "BB");
        assertThat(people.view(id).sealed()).isFalse();
        assertThat(people.view(id).troubles()).containsExactly(Reason.of("outgoing.signers-unsealed-last"));
        refused("outgoing.signers-unsealed-last", () -> walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT));
        retype(id, "QD");
        assertThat(people.view(id).listed()).isFalse();
        retype(id, "HOP-DONG");
        assertThat(people.view(id).listed()).isFalse();
    }

    private void retype(DocumentId id, String type) {
        DraftFields usual = walk.view(Walk.DRAFTER, id).fields();
        var fields = new DraftFields(
                usual.authority(),
                type,
                usual.summary(),
                usual.urgency(),
                usual.signer(),
                usual.recipients(),
                usual.drafterMark(),
                usual.copies(),
                usual.language(),
                usual.description(),
                usual.replyBy(),
                usual.circulation(),
                usual.subjectArea(),
                usual.secrecyDegree());
        var revision = new Revision(Optional.of(fields), Optional.empty(), Optional.empty(), Optional.of("Đổi loại"));
        walk.run(Walk.DRAFTER, () -> walk.outgoing().revise(id, revision, Seen.latest()));
    }

    @Test
    void whoeverHasYetToSignMustHoldHisPostAtEveryStep() {
        DocumentId contract = people.drafted("HOP-DONG");
        people.list(contract, people.leader(), people.secretary());
        DocumentId examined = people.drafted("BTT");
        people.list(examined, people.leader(), people.secretary());
        walk.act(Walk.DRAFTER, examined, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, examined, OutgoingAct.APPROVE);
        assertThat(walk.state(examined)).isEqualTo(OutgoingState.EXAMINATION);
        DocumentId minutes = people.ready(outside(), people.leader(), people.secretary());
        people.bring(minutes, people.guest().signs(people.handOut(minutes)));
        people.sign(Walk.LEADER, minutes);
        assertThat(walk.state(minutes)).isEqualTo(OutgoingState.NUMBERING);
        walk.act(Walk.DRAFTER, contract, OutgoingAct.SUBMIT);
        ended("held_post", "id", SECRETARY, () -> {
            refused("outgoing.listed-post-ended", () -> walk.act(Walk.HEAD, contract, OutgoingAct.APPROVE));
            refused(
                    "outgoing.listed-post-ended",
                    () -> walk.run(
                            Walk.HEAD, () -> walk.outgoing().skipExaminer(examined, "1.0", "Vắng", Seen.latest())));
            refused(
                    "outgoing.listed-post-ended",
                    () -> walk.run(Walk.CLERK, () -> lists.number(minutes, Seen.latest())));
            assertThat(walk.view(Walk.CLERK, minutes).sign())
                    .as("no number is used")
                    .isEmpty();
        });
        walk.act(Walk.HEAD, contract, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, contract, OutgoingAct.PASS_FORM);
        SignOrder order = people.order(Walk.LEADER, contract);
        ended("held_post", "id", SECRETARY, () -> {
            refused("outgoing.listed-post-ended", () -> people.order(Walk.LEADER, contract));
            refused("outgoing.listed-post-ended", () -> people.complete(Walk.LEADER, contract, order));
            walk.act(Walk.LEADER, contract, OutgoingAct.RETURN_SIGNING, "Thay người ký");
        });
        assertThat(walk.state(contract)).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
    }

    @Test
    void theLastSignerClosesTheFileOnlyWithHisPowerOfToday() {
        DocumentId id = people.ready(outside(), people.secretary(), people.leader());
        people.bring(id, people.guest().signs(people.handOut(id)));
        people.sign(SECRETARY, id);
        walk.run(Walk.CLERK, () -> lists.number(id, Seen.latest()));
        ended(
                "signing_power",
                "post_id",
                Walk.LEADER,
                () -> refused("outgoing.signer-without-power", () -> closing(id)));
        refused("outgoing.only-last-signer", () -> walk.orderSeal(id));
        ended("held_post", "id", Walk.LEADER, () -> refused("outgoing.listed-post-ended", () -> walk.orderSeal(id)));
        SignOrder order = closing(id);
        walk.run(Walk.LEADER, () -> walk.outgoing().seal(id, order.requestId(), walk.leaderAnswer(order)));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    private SignOrder closing(DocumentId id) {
        return walk.as(Walk.LEADER, () -> walk.outgoing().orderSeal(id, Seen.latest()));
    }

    @Test
    void aCertificateFromOutsideThatIsRevokedMeanwhileStopsTheNextSignature() {
        DocumentId id = people.drafted("HOP-DONG");
        people.list(id, outside(), people.leader());
        people.passOn(id);
        var guest = new OutsideSigner(pki.person(SigningInTurn.GUEST, SigningInTurn.COMPANY, "Giám đốc"));
        people.bring(id, guest.signs(people.handOut(id)));
        pki.authority().revoke(guest.key().certificate());
        refused("signing.certificate-revoked", () -> people.order(Walk.LEADER, id));
    }

    @Test
    void aFileThatWasHandedOutBeforeTheListChangedIsNotTaken() {
        DocumentId id = people.drafted("HOP-DONG");
        people.list(id, outside(), people.leader());
        people.passOn(id);
        byte[] signed = people.guest().signs(people.handOut(id));
        people.list(id, outside().as("Đại diện Bên B"), people.leader());
        refused("outgoing.outside-not-handed-out", () -> people.bring(id, signed));
        byte[] handed = people.handOut(id);
        refused("signing.guest-other-file", () -> people.bring(id, signed));
        people.bring(id, people.guest().signs(handed));
        assertThat(people.view(id).signed()).isEqualTo(1);
    }

    @Test
    void whatStandsInTheWayOfTheDocumentStopsASignatureFromOutsideAndASkippedExaminerToo() {
        DocumentId signing = people.ready(outside(), people.secretary(), people.leader());
        assertThat(hindered(Walk.CLERK, signing, OutgoingAct.TAKE_SIGNED)).isEqualTo("outgoing.dossier-recalled");
        assertThat(hindered(Walk.LEADER, signing, OutgoingAct.RETURN_SIGNING))
                .isNotEqualTo("outgoing.dossier-recalled");
        DocumentId examined = people.drafted("BTT");
        walk.act(Walk.DRAFTER, examined, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, examined, OutgoingAct.APPROVE);
        assertThat(hindered(Walk.HEAD, examined, OutgoingAct.SKIP_EXAMINER)).isEqualTo("outgoing.dossier-recalled");
        assertThat(walk.as(Walk.HEAD, () -> decided(examined, OutgoingAct.SKIP_EXAMINER, Optional.empty()))
                        .permitted())
                .isTrue();
    }

    private String hindered(String who, DocumentId id, OutgoingAct act) {
        Reason recalled = Reason.of("outgoing.dossier-recalled");
        return walk.as(
                who,
                () -> decided(id, act, Optional.of(recalled)) instanceof Decision.Refused refusal
                        ? refusal.reasons().getFirst().code()
                        : "");
    }

    private Decision decided(DocumentId id, OutgoingAct act, Optional<Reason> hindrance) {
        return transactions.execute(_ -> {
            Matter as = permissions.matter(book.found(id));
            return Permissions.decide(
                    act,
                    new Matter(
                            as.asker(),
                            as.document(),
                            as.standing(),
                            as.serves(),
                            as.mayBeSigner(),
                            as.checkout(),
                            as.turn(),
                            as.ended(),
                            as.awaited(),
                            hindrance));
        });
    }

    @Test
    void theClerksAreToldOfAnUrgentDocumentWhenTheLastOneHasSigned() {
        DocumentId id = people.drafted("HOP-DONG", Urgency.URGENT);
        people.list(id, people.secretary(), people.leader());
        people.passOn(id);
        people.sign(SECRETARY, id);
        assertThat(told(Walk.CLERK, id)).isEmpty();
        people.sign(Walk.LEADER, id);
        assertThat(told(Walk.CLERK, id)).containsExactly("outgoing.notice-comes-urgent");
        DocumentId usual = people.drafted("HOP-DONG");
        people.list(usual, people.leader());
        people.passOn(usual);
        people.sign(Walk.LEADER, usual);
        assertThat(told(Walk.CLERK, usual)).as("clerks work through their list").isEmpty();
    }

    private List<String> told(String who, DocumentId id) {
        return walk.as(who, () -> notices.mine(200)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }

    /// While this post, or its power, has ended yesterday.
    private void ended(String table, String column, String who, Runnable then) {
        UUID post = walk.province().as(who).post().value();
        until(table, column, post, LocalDate.now(clock).minusDays(1));
        try {
            then.run();
        } finally {
            until(table, column, post, null);
        }
    }

    private void until(String table, String column, UUID post, @Nullable LocalDate day) {
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(_ -> assertThat(jdbc.sql("update organisation." + table
                                        + " set valid_to = :day where " + column + " = :post")
                                .param("day", day, java.sql.Types.DATE)
                                .param("post", post)
                                .update())
                        .isPositive()));
    }
}
