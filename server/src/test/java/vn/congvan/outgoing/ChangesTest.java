package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.BothEnds.RECEIVER;
import static vn.congvan.outgoing.BothEnds.await;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.incoming.HistoryEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.organisation.Organisation;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// Correction, amendment and replacement of issued documents by later ones.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Incoming incoming;

    @Autowired
    private JdbcClient jdbc;

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
    void aLetterCorrectsButDoesNotReplaceADecision() {
        DocumentId decision = walk.issued();
        DocumentId letter = drafted("CV");
        Answer refused = relate(Walk.DRAFTER, letter, "REPLACES", decision);
        assertThat(refused.code()).isEqualTo("outgoing.change-form");
        assertThat(refused.content())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .contains("hình thức tương đương", "Điều 18 khoản 3, Nghị định 30/2020/NĐ-CP");
        assertThat(relate(Walk.DRAFTER, drafted("QD"), "CORRECTS", decision).code())
                .isEqualTo("outgoing.change-correct-form");
        assertThat(relate(Walk.OTHER_UNIT, letter, "CORRECTS", decision).status())
                .isEqualTo(403);
        assertThat(relate(Walk.DRAFTER, letter, "CORRECTS", drafted("QD")).code())
                .isEqualTo("outgoing.change-not-issued");
        assertThat(relate(Walk.DRAFTER, letter, "CORRECTS", decision)
                        .json()
                        .at("/0/relation")
                        .asString())
                .isEqualTo("CORRECTS");
        assertThat(api.get(Walk.CLERK, Walk.path(decision) + "/changes")
                        .json()
                        .at("/0/from")
                        .asString())
                .as("the changed document shows the other one too")
                .isEqualTo(letter.toString());
    }

    @Test
    void receiversOfTheReplacedDocumentAreToldAtIssueAndSeeByWhat() throws Exception {
        DocumentId decision = walk.issued();
        DocumentId arrived = ends.arrived(decision);
        DocumentId later = drafted("QD");
        relate(Walk.DRAFTER, later, "REPLACES", decision);
        walk.bringToClerk(later);
        assertThat(after(arrived)).isEmpty();
        walk.seal(later, walk.orderSeal(later));
        String sign = walk.view(Walk.CLERK, later).sign().orElseThrow().full();
        Reason told = after(arrived).getFirst();
        assertThat(told.code()).isEqualTo("incoming.changed-replaces");
        assertThat(told.values()).containsEntry("sign", sign);
        await(() -> ends.told(RECEIVER), codes -> codes.contains("incoming.notice-changed-replaces"));
    }

    @Test
    void whoGetsTheChangedDocumentOnlyLaterIsToldThenAndTheSenderSeesWhoHasSeenIt() throws Exception {
        DocumentId decision = walk.signed();
        String closed = walk.province().code("H99.08");
        String repaired = walk.province().code("H99.31");
        jdbc.sql("update organisation.identifier_code set valid_to = :day where code = :code")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("code", closed)
                .update();
        try {
            walk.run(Walk.CLERK, () -> house.getBean(Distribution.class).confirm(decision, closed));
            walk.seal(decision, walk.orderSeal(decision));
            DocumentId arrived = ends.arrived(decision);
            DocumentId later = draftedOnlyTo("QD", walk.province().code("H99.05"));
            relate(Walk.DRAFTER, later, "REPLACES", decision);
            walk.bringToClerk(later);
            walk.seal(later, walk.orderSeal(later));
            await(() -> told(decision), lines -> lines.contains("H99.05 true -"));
            assertThat(told(decision)).containsExactly("H99.05 true -", "H99.08 false -");

            after(arrived);
            assertThat(told(decision)).as("seen by the first who opens it").contains("H99.05 true Trương Thị Yến");
            walk.run(Walk.CLERK, () -> walk.outgoing().repairRecipient(decision, closed, repaired));
            await(() -> told(decision), lines -> lines.contains("H99.31 true -"));
        } finally {
            jdbc.sql("update organisation.identifier_code set valid_to = null where code = :code")
                    .param("code", closed)
                    .update();
        }
    }

    @Test
    void peopleOfTheHouseAreToldOfTheChangeAndTheClerkWhoHasPaper() {
        DocumentId decision = walk.draft(new NewDraft(
                withRecipients("QD", List.of("unit:" + unit(), "outside:Công ty An Phát | 12 Lê Lợi")),
                Walk.paper().file(),
                List.of()));
        walk.bringToClerk(decision);
        walk.seal(decision, walk.orderSeal(decision));
        DocumentId later = drafted("QD");
        relate(Walk.DRAFTER, later, "AMENDS", decision);
        walk.bringToClerk(later);
        walk.seal(later, walk.orderSeal(later));
        assertThat(notices(Walk.HEAD, decision)).contains("outgoing.notice-changed-amends");
        assertThat(notices(Walk.CLERK, decision)).contains("outgoing.notice-changed-on-paper");
        Answer told = api.get(Walk.CLERK, Walk.path(decision) + "/changes/told");
        assertThat(told.json().at("/inside/0").asString()).isNotEmpty();
        assertThat(told.json().at("/onPaper/0").asString()).isEqualTo("Công ty An Phát");
        assertThat(api.get(Walk.CLERK, Walk.path(later) + "/changes/told")
                        .json()
                        .at("/onPaper")
                        .size())
                .isZero();
    }

    private String unit() {
        return walk.as(
                        Walk.HEAD,
                        () -> house.getBean(Organisation.class).actingPost().unit())
                .toString();
    }

    private List<String> notices(String who, DocumentId id) {
        return walk.as(who, () -> house.getBean(Notices.class).mine(200)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(notice -> notice.what().code())
                .toList();
    }

    /// Code of the province, whether told, and who has seen it.
    private List<String> told(DocumentId changed) {
        return walk.as(Walk.CLERK, () -> house.getBean(Changes.class).told(changed)).outside().stream()
                .map(one -> named(one.recipient().code()) + " " + one.told() + " "
                        + one.seen().map(seen -> seen.by().split(",")[0]).orElse("-"))
                .toList();
    }

    private String named(String code) {
        return List.of("H99.05", "H99.08", "H99.31").stream()
                .filter(known -> walk.province().code(known).equals(code))
                .findFirst()
                .orElse(code);
    }

    private DocumentId draftedOnlyTo(String type, String code) {
        return walk.draft(
                new NewDraft(withRecipients(type, List.of(code)), Walk.paper().file(), List.of()));
    }

    private DraftFields withRecipients(String type, List<String> recipients) {
        DraftFields fields = walk.fields();
        return DraftFields.of(
                fields.authority(), type, fields.summary(), fields.urgency(), fields.signer(), recipients);
    }

    @Test
    void aDecisionIsAbolishedByADecisionAndItsReceiversAreTold() throws Exception {
        DocumentId decision = walk.issued();
        ends.arrived(decision);
        assertThat(relate(Walk.DRAFTER, drafted("CV"), "ABOLISHES", decision).code())
                .isEqualTo("outgoing.change-form");
        DocumentId later = drafted("QD");
        assertThat(relate(Walk.DRAFTER, later, "ABOLISHES", decision).status()).isEqualTo(200);
        walk.bringToClerk(later);
        walk.seal(later, walk.orderSeal(later));
        await(() -> ends.told(RECEIVER), codes -> codes.contains("incoming.notice-changed-abolishes"));
    }

    @Test
    void whatItChangesMustNotHaveBeenRecalledWhenTheNumberIsTaken() {
        DocumentId decision = walk.issued();
        DocumentId later = drafted("QD");
        relate(Walk.DRAFTER, later, "AMENDS", decision);
        walk.bringToClerk(later);
        assertThat(relate(Walk.DRAFTER, later, "ABOLISHES", decision).code())
                .as("whoever signed did not see it")
                .isEqualTo("outgoing.change-too-late");
        api.post(
                Walk.CLERK,
                Walk.path(decision) + "/recall",
                Map.of(
                        "by",
                        walk.province().as(Walk.LEADER).post().toString(),
                        "sign",
                        "Quyết định 31/QĐ-UBND",
                        "on",
                        LocalDate.now(clock).toString(),
                        "reason",
                        "Sai thẩm quyền"));
        assertThat(api.post(Walk.CLERK, Walk.path(later) + "/seal-order", Map.of())
                        .code())
                .isEqualTo("outgoing.frozen");
        assertThat(walk.view(Walk.CLERK, later).sign()).isEmpty();
    }

    @Test
    void aWrongLinkIsRemovedBeforeTheNumberAndStaysInTheTrailOnly() {
        DocumentId wrong = walk.issued();
        DocumentId decision = walk.issued();
        DocumentId later = drafted("QD");
        relate(Walk.DRAFTER, later, "REPLACES", wrong);
        assertThat(remove(Walk.OTHER_UNIT, later, "REPLACES", wrong).status()).isEqualTo(403);
        assertThat(remove(Walk.DRAFTER, later, "AMENDS", wrong).code()).isEqualTo("outgoing.change-unknown");
        assertThat(remove(Walk.DRAFTER, later, "REPLACES", wrong).json().size()).isZero();
        assertThat(remove(Walk.DRAFTER, later, "REPLACES", wrong).code()).isEqualTo("outgoing.change-unknown");
        assertThat(relations(wrong)).isEmpty();
        assertThat(walk.as(Walk.CLERK, () -> house.getBean(Trail.class).of(later)))
                .extracting(TrailEntry::act)
                .contains("registers.related", "registers.unrelated");
        relate(Walk.DRAFTER, later, "REPLACES", wrong);
        assertThat(relations(wrong)).as("made again by intent").containsExactly("REPLACES");
        remove(Walk.DRAFTER, later, "REPLACES", wrong);
        relate(Walk.DRAFTER, later, "REPLACES", decision);
        walk.bringToClerk(later);
        walk.seal(later, walk.orderSeal(later));
        assertThat(remove(Walk.CLERK, later, "REPLACES", decision).code()).isEqualTo("outgoing.change-numbered");
        assertThat(relations(decision)).containsExactly("REPLACES");
    }

    @Test
    void whatADraftOfAnotherKindCannotChangeIsTakenOffItAndItIsNumbered() {
        DocumentId decision = walk.issued();
        DocumentId later = drafted("QD");
        relate(Walk.DRAFTER, later, "AMENDS", decision);
        DraftFields fields = walk.view(Walk.DRAFTER, later).fields();
        walk.run(
                Walk.DRAFTER,
                () -> walk.outgoing()
                        .revise(
                                later,
                                new Revision(
                                        Optional.of(DraftFields.of(
                                                fields.authority(),
                                                "TB",
                                                fields.summary(),
                                                fields.urgency(),
                                                fields.signer(),
                                                fields.recipients())),
                                        Optional.of(
                                                Walk.paper().noted("TB-UBND").file()),
                                        Optional.empty(),
                                        Optional.empty()),
                                Seen.latest()));
        walk.bringToClerk(later);
        refused("outgoing.change-form", () -> walk.orderSeal(later));
        remove(Walk.CLERK, later, "AMENDS", decision);
        walk.orderSeal(later);
        assertThat(walk.view(Walk.CLERK, later).sign()).isPresent();
    }

    @Test
    void withAWithdrawnOrCancelledDocumentEndsWhatItWasToChange() {
        DocumentId decision = walk.issued();
        DocumentId withdrawn = drafted("QD");
        relate(Walk.DRAFTER, withdrawn, "REPLACES", decision);
        walk.act(Walk.DRAFTER, withdrawn, OutgoingAct.WITHDRAW, "Không ban hành nữa");
        assertThat(relations(decision)).isEmpty();
        DocumentId cancelled = drafted("QD");
        relate(Walk.DRAFTER, cancelled, "ABOLISHES", decision);
        walk.bringToClerk(cancelled);
        walk.orderSeal(cancelled);
        assertThat(relations(decision)).containsExactly("ABOLISHES");
        walk.run(Walk.CLERK, () -> walk.outgoing().cancelSeal(cancelled, "Không ban hành nữa", Seen.latest()));
        assertThat(relations(decision)).isEmpty();
    }

    private Answer remove(String who, DocumentId later, String change, DocumentId issued) {
        return api.post(
                who, Walk.path(later) + "/changes/remove", Map.of("change", change, "issued", issued.toString()));
    }

    private List<String> relations(DocumentId id) {
        return api.get(Walk.CLERK, Walk.path(id) + "/changes")
                .json()
                .valueStream()
                .map(one -> one.at("/relation").asString())
                .toList();
    }

    private DocumentId drafted(String type) {
        DraftFields fields = walk.fields();
        return walk.draft(new NewDraft(
                DraftFields.of(
                        fields.authority(),
                        type,
                        fields.summary(),
                        fields.urgency(),
                        fields.signer(),
                        fields.recipients()),
                Walk.paper().file(),
                List.of()));
    }

    private Answer relate(String who, DocumentId later, String change, DocumentId issued) {
        return api.post(who, Walk.path(later) + "/changes", Map.of("change", change, "issued", issued.toString()));
    }

    private List<Reason> after(DocumentId arrived) {
        return walk.as(RECEIVER, () -> incoming.view(arrived)).after().stream()
                .map(HistoryEntry::what)
                .toList();
    }
}
