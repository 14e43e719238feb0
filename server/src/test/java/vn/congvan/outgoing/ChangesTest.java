package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.BothEnds.RECEIVER;
import static vn.congvan.outgoing.BothEnds.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.incoming.HistoryEntry;
import vn.congvan.incoming.Incoming;
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
