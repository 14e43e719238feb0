package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.Registers;
import vn.congvan.testing.CongVanTest;

/// Random people do random acts. Whatever they do, the document moves along the life cycle's edges only, a
/// refused act changes nothing, and a number is there exactly when the state says so. The seed is printed;
/// give it as `-Dcongvan.seed=…` to do the same again.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomActsTest {
    private static final int DOCUMENTS = 4;
    private static final int ACTS = 60;
    private static final List<String> PEOPLE =
            List.of(Walk.DRAFTER, Walk.HEAD, Walk.DEPUTY, Walk.CHECKER, Walk.LEADER, Walk.CLERK, Walk.OTHER_UNIT);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Registers registers;

    private Walk walk;
    private Random random = new Random();

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @Test
    void whateverPeopleDoTheDocumentKeepsToItsGraph() {
        long seed = Long.getLong("congvan.seed", new SecureRandom().nextInt(1_000_000));
        System.out.println("RandomActsTest seed " + seed);
        random = new Random(seed);
        List<DocumentId> documents = new ArrayList<>();
        for (int made = 0; made < DOCUMENTS; made++) {
            documents.add(walk.draft());
        }
        for (int done = 0; done < ACTS * DOCUMENTS; done++) {
            step(documents.get(random.nextInt(DOCUMENTS)), "seed " + seed + ", act " + done);
        }
        documents.forEach(id -> historyIsOneWay(id, "seed " + seed));
    }

    private void step(DocumentId id, String where) {
        OutgoingView before = look(id);
        String who = random.nextInt(3) > 0 ? holder(before) : PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<OutgoingAct> acts = random.nextInt(4) > 0
                ? List.copyOf(OutgoingLifecycle.acts(before.state()))
                : List.of(OutgoingAct.values());
        if (acts.isEmpty()) {
            return;
        }
        OutgoingAct act = acts.get(random.nextInt(acts.size()));
        boolean refused = attempt(who, id, act, what(where, who, act, before));
        OutgoingView after = look(id);
        String what = what(where, who, act, before);
        if (refused) {
            assertThat(after.state()).as(what).isEqualTo(before.state());
            assertThat(after.history()).as(what).hasSameSizeAs(before.history());
        }
        numberFitsState(id, after, what);
    }

    /// Whether it was refused.
    private boolean attempt(String who, DocumentId id, OutgoingAct act, String what) {
        try {
            walk.run(who, () -> doIt(id, act));
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).as(what).startsWith("outgoing.");
            return true;
        }
    }

    private void doIt(DocumentId id, OutgoingAct act) {
        switch (act) {
            case REVISE ->
                outgoing.revise(
                        id,
                        new Revision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("sửa")),
                        Seen.latest());
            case CORRECT_PLACES -> outgoing.correctPlaces(id, look(id).places().orElseThrow(), Seen.latest());
            case SIGN -> {
                var order = outgoing.orderSignature(id, vn.congvan.lawbook.Urgency.URGENT, Seen.latest());
                outgoing.sign(id, order.requestId(), walk.leaderAnswer(order));
            }
            case NUMBER, RESUME_SEAL -> outgoing.orderSeal(id, Seen.latest());
            case SEAL -> {
                var order = outgoing.orderSeal(id, Seen.latest());
                outgoing.seal(id, order.requestId(), walk.sealed(order));
            }
            case SKIP_EXAMINER -> outgoing.skipExaminer(id, "1.0", "thử", Seen.latest());
            case CANCEL_SEAL -> outgoing.cancelSeal(id, "thử", Seen.latest());
            case ISSUE -> outgoing.issue(id);
            default -> outgoing.act(id, act, Optional.of("thử"), Seen.latest());
        }
    }

    private void numberFitsState(DocumentId id, OutgoingView view, String what) {
        assertThat(view.sign().isPresent()).as(what).isEqualTo(view.state().numbered());
        boolean inBook = walk.as(Walk.CLERK, () -> registers.numberOf(id)).isPresent();
        assertThat(inBook).as(what).isEqualTo(view.state().numbered() && view.state() != OutgoingState.CANCELLED);
    }

    /// Each act leads from where the one before ended, along an edge.
    private void historyIsOneWay(DocumentId id, String where) {
        OutgoingState at = OutgoingState.DRAFTING;
        for (HistoryEntry entry : look(id).history()) {
            assertThat(entry.from()).as(where).isEqualTo(at);
            var edge = OutgoingLifecycle.edge(at, entry.act()).orElseThrow();
            assertThat(entry.event()).as(where).isEqualTo(edge.event());
            assertThat(edge.ends()).as(where).contains(entry.to());
            at = entry.to();
        }
        assertThat(look(id).state()).as(where).isEqualTo(at);
    }

    private OutgoingView look(DocumentId id) {
        return walk.as("le.thi.thanh.ha", () -> outgoing.view(id));
    }

    private static String what(String where, String who, OutgoingAct act, OutgoingView before) {
        return "%s: %s does %s in %s".formatted(where, who, act, before.state());
    }

    private static String holder(OutgoingView view) {
        return switch (view.state()) {
            case DRAFTING, RETURNED_TO_DRAFTER -> Walk.DRAFTER;
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> Walk.HEAD;
            case EXAMINATION -> Walk.OTHER_UNIT;
            case FORM_CHECK -> Walk.CHECKER;
            case LEADER_SIGNING -> Walk.LEADER;
            case NUMBERING, SEALING, SEALED, ISSUED, CANCELLED, WITHDRAWN -> Walk.CLERK;
        };
    }
}
