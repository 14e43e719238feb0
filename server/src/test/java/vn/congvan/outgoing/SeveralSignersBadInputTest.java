package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.outgoing.PassingTest.refused;
import static vn.congvan.outgoing.SigningInTurn.SECRETARY;
import static vn.congvan.outgoing.SigningInTurn.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.Light;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;

/// What may go wrong where people sign one after the other, and what becomes of it.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralSignersBadInputTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private SignerLists lists;

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
    void peopleWithKeys() {
        people = SigningInTurn.in(house);
        walk = people.walk();
    }

    @Test
    void whatComesBackMustBeExactlyTheFileWithExactlyTheOneSignature() {
        DocumentId id = people.ready(outside(), people.leader());
        refused(
                "outgoing.outside-not-handed-out",
                () -> people.bring(id, Scan.good().file().content()));
        byte[] handed = people.handOut(id);
        OutsideSigner guest = people.guest();
        refused("signing.guest-unsigned", () -> people.bring(id, handed));
        refused("signing.guest-other-file", () -> people.bring(id, people.page().content()));
        refused("signing.guest-other-field", () -> people.bring(id, guest.signsIn(handed, "LeaderSig2")));
        refused("signing.guest-other-field", () -> people.bring(id, guest.signsOverTheText(handed)));
        refused("signing.guest-changed", () -> people.bring(id, guest.changesTheTextAndSigns(handed)));
        refused("signing.guest-several", () -> people.bring(id, guest.signsOverTheText(guest.signs(handed))));
        var other = new OutsideSigner(pki.person("Phạm Thị Hoa", "Công ty", "Kế toán"));
        refused("signing.guest-other-signer", () -> people.bring(id, other.signs(handed)));
        byte[] broken = guest.signs(handed);
        broken[handed.length + 30] ^= 1;
        assertThatThrownBy(() -> people.bring(id, broken)).isInstanceOf(Refusal.class);
        assertThat(people.view(id).signed()).isZero();
        people.bring(id, guest.signs(handed));
        assertThat(people.view(id).signed()).isEqualTo(1);
        refused("outgoing.nobody-outside-now", () -> people.bring(id, guest.signs(handed)));
    }

    @Test
    void aProgramThatLocksTheFieldItSignsIsTakenOneThatHidesOrBreaksItIsRefused() {
        DocumentId first = people.ready(outside(), people.leader());
        byte[] handed = people.handOut(first);
        OutsideSigner guest = people.guest();
        refused("signing.guest-changed", () -> people.bring(first, guest.signsUnseen(handed)));
        refused("signing.guest-invalid", () -> people.bring(first, guest.puts(handed, guest.certificatesOnly())));
        refused("signing.guest-invalid", () -> people.bring(first, guest.puts(handed, new byte[] {4, 1, 0})));
        refused("signing.guest-invalid", () -> people.bring(first, guest.puts(handed, new byte[0])));
        people.bring(first, guest.signsAsITextDoes(handed));
        DocumentId second = people.ready(people.secretary(), outside(), people.leader());
        people.sign(SECRETARY, second);
        people.bring(second, guest.signsAsITextDoes(people.handOut(second)));
        for (DocumentId id : List.of(first, second)) {
            people.sign(Walk.LEADER, id);
            walk.seal(id, walk.orderSeal(id));
            assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
            assertThat(walk.as(Walk.CLERK, () -> walk.outgoing().verifyAnew(id)).light())
                    .isEqualTo(Light.GREEN);
        }
    }

    @Test
    void whatSoftwareSendsInAWrongFormIsRefusedAndChangesNothing() {
        Software api = Software.of(server, walk.province());
        DocumentId id = people.drafted();
        people.list(id, people.secretary(), people.leader());
        String path = Walk.path(id) + "/signers";
        var line = new java.util.ArrayList<>();
        line.add(null);
        assertThat(api.post(Walk.DRAFTER, path, Map.of("signers", line)).code())
                .isEqualTo("outgoing.signer-line-empty");
        assertThat(api.post(Walk.DRAFTER, path, Map.of()).code()).isEqualTo("outgoing.signers-missing");
        for (Object wrong : List.of(
                List.of("x"),
                "x",
                Map.of("signers", "x"),
                Map.of("signers", List.of(List.of())),
                Map.of("signers", List.of(Map.of("way", "FLYING", "name", "A", "organisation", "B"))),
                Map.of("signers", List.of(Map.of("post", "x"))),
                Map.of("signers", List.of(Map.of("name", "A\u0000", "organisation", "B"))),
                Map.of("signers", List.of(Map.of("name", "A", "organisation", "B", "capacity", "x".repeat(101)))),
                Map.of("signers", List.of(), "revision", "x"))) {
            Software.Answer answer = api.post(Walk.DRAFTER, path, wrong);
            assertThat(answer.status())
                    .as(wrong + " " + new String(answer.content(), java.nio.charset.StandardCharsets.UTF_8))
                    .isBetween(400, 499);
            assertThat(answer.code()).isNotEmpty();
        }
        assertThat(people.view(id).signers()).hasSize(2);
    }

    @Test
    void whatIsIssuedTogetherWithAnotherAgencyHasNoListOfSigners() {
        DocumentId id = people.drafted();
        var other = new CoIssuer(walk.province().code("H99.05"), "Phan Thanh Tùng", "Giám đốc");
        walk.run(Walk.DRAFTER, () -> house.getBean(CoIssuing.class).name(id, List.of(other)));
        refused("outgoing.signers-of-joint", () -> people.list(id, people.secretary(), people.leader()));
        assertThat(people.view(id).listed()).isFalse();
    }

    @Test
    void aChangedListAndARefusalMakeEverySignatureVoidVisibly() {
        DocumentId id = people.ready(people.secretary(), outside(), people.leader());
        SignOrder open = people.order(SECRETARY, id);
        people.list(id, outside(), people.leader());
        // Removed while his signature was asked for.
        refused("outgoing.signs-first", () -> people.complete(SECRETARY, id, open));
        people.list(id, people.secretary(), outside(), people.leader());
        people.sign(SECRETARY, id);
        people.list(id, people.secretary(), people.leader());
        SignerListView changed = people.view(id);
        assertThat(changed.signed()).isZero();
        assertThat(changed.past())
                .extracting(SignerSignature::voidBecause)
                .containsExactly(Optional.of(Reason.of("outgoing.void-list-changed")));
        people.list(id, people.secretary(), people.leader());
        assertThat(people.view(id).past()).hasSize(1);
        people.sign(SECRETARY, id);
        refused("outgoing.remark-missing", () -> walk.act(Walk.LEADER, id, OutgoingAct.RETURN_SIGNING));
        walk.act(Walk.LEADER, id, OutgoingAct.RETURN_SIGNING, "Sai thành phần dự họp");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        assertThat(people.view(id).past())
                .extracting(one -> one.voidBecause().orElseThrow().code())
                .containsExactly("outgoing.void-list-changed", "outgoing.void-signer-refused");
        assertThat(walk.view(Walk.HEAD, id).history())
                .filteredOn(entry -> entry.act() == OutgoingAct.SIGN)
                .allSatisfy(entry -> assertThat(entry.voidBecause()).isPresent());
    }

    @Test
    void ofTwoWhoSignAtOnceOnlyWhoseTurnItIsSigns() {
        DocumentId id = people.ready(people.secretary(), people.leader());
        SignOrder first = people.order(SECRETARY, id);
        SignOrder again = people.order(SECRETARY, id);
        refused("outgoing.order-replaced", () -> people.complete(SECRETARY, id, first));
        people.complete(SECRETARY, id, again);
        people.complete(SECRETARY, id, again);
        assertThat(people.view(id).signed()).isEqualTo(1);
        SignOrder mine = people.order(Walk.LEADER, id);
        refused("outgoing.signs-first", () -> people.order(SECRETARY, id));
        people.complete(Walk.LEADER, id, mine);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
    }

    @Test
    void everyMistakeInAListIsToldAtOnce() {
        DocumentId id = people.drafted();
        assertThatThrownBy(() -> people.list(
                        id,
                        people.secretary(),
                        people.secretary(),
                        NewSigner.outside("", "", ""),
                        new NewSigner(
                                ListedSigner.Way.OWN_CERTIFICATE,
                                Optional.empty(),
                                "Ai đó",
                                "",
                                "Công ty",
                                Optional.empty(),
                                Optional.of("không phải thư"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::code)
                                .containsExactlyInAnyOrder(
                                        "outgoing.signer-twice",
                                        "outgoing.signer-name-missing",
                                        "outgoing.signer-organisation-missing",
                                        "outgoing.signer-email-wrong",
                                        "outgoing.signers-main-missing"));
        refused("outgoing.signers-not-for-type", () -> people.list(walk.draft(), people.leader()));
        refused(
                "outgoing.only-drafter-lists-signers",
                () -> walk.run(Walk.HEAD, () -> lists.change(id, List.of(people.leader()), Seen.latest())));
        people.list(id, NewSigner.outside("Không In Tên", "", "Công ty"), people.leader());
        assertThat(people.view(id).troubles())
                .containsExactly(Reason.of("outgoing.signer-place-missing", "name", "Không In Tên"));
        refused("outgoing.signer-place-missing", () -> walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT));
    }

    @Test
    void aSignerWhosePostEndedYesterdayIsNamedAndMustBeReplaced() {
        SigningInTurn others = SigningInTurn.in(house);
        DocumentId id = others.drafted();
        NewSigner ended = others.secretary();
        others.list(id, ended, others.leader());
        UUID post = others.walk().province().as(SECRETARY).post().value();
        others.walk()
                .run(
                        Walk.CLERK,
                        () -> transactions.executeWithoutResult(_ -> jdbc.sql(
                                        "update organisation.held_post set valid_to = :yesterday where id = :post")
                                .param("yesterday", LocalDate.now(clock).minusDays(1))
                                .param("post", post)
                                .update()));
        refused("outgoing.listed-post-ended", () -> others.walk().act(Walk.DRAFTER, id, OutgoingAct.SUBMIT));
        assertThat(others.view(id).troubles()).extracting(Reason::code).contains("outgoing.listed-post-ended");
        refused("outgoing.listed-post-ended", () -> others.list(id, others.leader(), ended));
        others.list(id, others.leader(), outside());
        others.passOn(id);
        assertThat(others.mine(Walk.LEADER)).contains(id);
    }
}
