package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.BesideActs.Beside;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Examiner.What;
import vn.congvan.practice.Route;
import vn.congvan.practice.RouteScope;
import vn.congvan.practice.Routes;
import vn.congvan.practice.Who;
import vn.congvan.registers.Registers;
import vn.congvan.testing.CongVanTest;

/// Random people do random acts, along the life cycle and beside it: take the draft along, ask for
/// opinions, decide how it goes, print it, recall it. Whatever they do, the document moves along the life
/// cycle's edges only, a refused act changes nothing, and a number is there exactly when the state says so.
/// The seed is printed; give it as `-Dcongvan.seed=…` to do the same again.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomActsTest {
    private static final int DOCUMENTS = 4;
    private static final int ACTS = 40;
    private static final String LOOKER = "le.thi.thanh.ha";
    private static final String ECONOMY = "cao.xuan.truong";
    private static final List<String> PEOPLE = List.of(
            Walk.DRAFTER, Walk.HEAD, Walk.DEPUTY, Walk.CHECKER, Walk.LEADER, Walk.CLERK, Walk.OTHER_UNIT, ECONOMY);

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

    @Autowired
    private Clock clock;

    private Walk walk;
    private Random random = new Random();
    private BesideActs beside;
    private int besidesDone;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        beside = new BesideActs(house, LocalDate.now(clock));
        var head = Route.STANDARD.stages().getFirst();
        var checker = Route.STANDARD.stages().getLast();
        var economy = walk.as(ECONOMY, organisation::actingPost);
        var between = new Route.Stage(List.of(
                new Examiner(new Who.HeadOf(economy.unit()), What.OPINION, false),
                new Examiner(new Who.HolderOf(economy.id()), What.CONTENT, false)));
        walk.run(
                Walk.ADMIN,
                () -> house.getBean(Routes.class)
                        .decide(
                                RouteScope.ALL,
                                Optional.of(new Route(List.of(head, between, checker))),
                                LocalDate.now(clock),
                                "thử"));
    }

    @Test
    void whateverPeopleDoTheDocumentKeepsToItsGraph() {
        long seed = Long.getLong("congvan.seed", new SecureRandom().nextInt(1_000_000));
        System.out.println("RandomActsTest seed " + seed);
        random = new Random(seed);
        List<DocumentId> documents = new ArrayList<>();
        Set<DocumentId> ever = new LinkedHashSet<>();
        for (int done = 0; done < ACTS * DOCUMENTS; done++) {
            if (documents.size() < DOCUMENTS) {
                documents.add(walk.draft());
            }
            DocumentId id = documents.get(random.nextInt(documents.size()));
            ever.add(id);
            walked(id, "seed " + seed + ", act " + done);
            if (look(id).state() == OutgoingState.WITHDRAWN || look(id).state() == OutgoingState.CANCELLED) {
                documents.remove(id);
            }
        }
        ever.forEach(id -> historyIsOneWay(id, "seed " + seed));
        assertThat(besidesDone).as("acts beside the life cycle, seed " + seed).isPositive();
        assertThat(ever.stream().filter(id -> look(id).leaderSignature().isPresent()))
                .as("documents that came as far as a signature, seed " + seed)
                .isNotEmpty();
    }

    private void walked(DocumentId id, String where) {
        Optional<Checkout> taken = walk.as(LOOKER, () -> beside.open(id));
        int versions = look(id).versions().size();
        if (random.nextInt(4) == 0) {
            besides(id, where);
        } else {
            step(id, where);
        }
        if (taken.isPresent() && walk.as(LOOKER, () -> beside.open(id)).equals(taken)) {
            assertThat(look(id).versions()).as(where).hasSize(versions);
        }
    }

    /// Most often who would do it.
    private String somebody(String likely) {
        return random.nextInt(4) > 0 ? likely : PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    /// Often the act that leads on, so that documents come as far as their issue; else any that the state knows, or
    /// any.
    private OutgoingAct any(OutgoingState state) {
        List<OutgoingAct> acts =
                random.nextInt(4) > 0 ? List.copyOf(OutgoingLifecycle.acts(state)) : List.of(OutgoingAct.values());
        boolean on = random.nextInt(5) > 1 || acts.isEmpty();
        return on ? onwards(state) : acts.get(random.nextInt(acts.size()));
    }

    private static OutgoingAct onwards(OutgoingState state) {
        return switch (state) {
            case DRAFTING, RETURNED_TO_DRAFTER -> OutgoingAct.SUBMIT;
            case UNIT_REVIEW -> OutgoingAct.APPROVE;
            case EXAMINATION -> OutgoingAct.ENDORSE;
            case FORM_CHECK -> OutgoingAct.PASS_FORM;
            case LEADER_SIGNING -> OutgoingAct.SIGN;
            case RETURNED_TO_UNIT_HEAD -> OutgoingAct.PASS_TO_DRAFTER;
            case NUMBERING -> OutgoingAct.NUMBER;
            case SEALING -> OutgoingAct.SEAL;
            case SEALED, ISSUED, CANCELLED, WITHDRAWN -> OutgoingAct.ISSUE;
        };
    }

    private void step(DocumentId id, String where) {
        OutgoingView before = look(id);
        String who = somebody(holder(before));
        OutgoingAct act = any(before.state());
        boolean refused = attempt(who, () -> doIt(id, act), what(where, who, act, before));
        OutgoingView after = look(id);
        String what = what(where, who, act, before);
        if (refused) {
            assertThat(after.state()).as(what).isEqualTo(before.state());
            assertThat(after.history()).as(what).hasSameSizeAs(before.history());
        }
        numberFitsState(id, after, what);
        approvedBeforeTheLeaderHasIt(after, what);
    }

    /// Something beside the life cycle: it moves nothing, a refused one leaves everything as it was,
    /// whoever has the draft along keeps others from making a version, and a recalled document stays as it
    /// is.
    private void besides(DocumentId id, String where) {
        OutgoingView before = look(id);
        boolean recalled = recalled(id);
        Beside act = beside.any(random);
        String who = somebody(act.by().orElseGet(() -> holder(before)));
        String what = "%s: %s does %s in %s".formatted(where, who, act, before.state());
        boolean refused = attempt(who, () -> beside.act(id, act, random), what);
        OutgoingView after = look(id);
        if (refused) {
            assertThat(after.versions()).as(what).hasSameSizeAs(before.versions());
            assertThat(after.history()).as(what).hasSameSizeAs(before.history());
        } else if (act == Beside.CHECK_IN) {
            assertThat(after.versions()).as(what).hasSize(before.versions().size() + 1);
        }
        if (act != Beside.CHECK_IN) {
            assertThat(after.state()).as(what).isEqualTo(before.state());
        }
        besidesDone += refused ? 0 : 1;
        assertThat(recalled && act.frozen() && !refused).as(what).isFalse();
        numberFitsState(id, after, what);
    }

    private boolean recalled(DocumentId id) {
        return walk.as(LOOKER, () -> beside.recalled(id));
    }

    /// Whether it was refused.
    private boolean attempt(String who, Runnable act, String what) {
        try {
            walk.run(who, act);
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
            case SKIP_EXAMINER -> outgoing.skipExaminer(id, "1." + random.nextInt(2), "thử", Seen.latest());
            case RENUMBER -> outgoing.giveNumberUp(id, "thử", Seen.latest());
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

    /// Nobody signs, numbers or seals what the head of the unit, each further examiner and the checker have not
    /// approved, as far as they were not skipped.
    private static void approvedBeforeTheLeaderHasIt(OutgoingView view, String what) {
        boolean signing = view.state() == OutgoingState.LEADER_SIGNING
                || view.state() == OutgoingState.NUMBERING
                || view.state().numbered();
        if (!signing) {
            return;
        }
        assertThat(view.circuit().stages().stream().flatMap(List::stream))
                .as(what)
                .allMatch(line -> line.progress() == CircuitView.Progress.DONE
                        || line.progress() == CircuitView.Progress.SKIPPED
                                && line.what() != What.FORM
                                && !line.place().startsWith("0."));
        var standing = view.history().stream()
                .filter(entry -> entry.voidBecause().isEmpty())
                .map(HistoryEntry::act)
                .toList();
        assertThat(standing).as(what).contains(OutgoingAct.APPROVE, OutgoingAct.PASS_FORM);
        long between = standing.stream()
                .filter(act -> act == OutgoingAct.ENDORSE || act == OutgoingAct.SKIP_EXAMINER)
                .count();
        assertThat(between).as(what).isEqualTo(2);
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
        return walk.as(LOOKER, () -> outgoing.view(id));
    }

    private static String what(String where, String who, OutgoingAct act, OutgoingView before) {
        return "%s: %s does %s in %s".formatted(where, who, act, before.state());
    }

    private static String holder(OutgoingView view) {
        return switch (view.state()) {
            case DRAFTING, RETURNED_TO_DRAFTER -> Walk.DRAFTER;
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> Walk.HEAD;
            case EXAMINATION -> ECONOMY;
            case FORM_CHECK -> Walk.CHECKER;
            case LEADER_SIGNING -> Walk.LEADER;
            case NUMBERING, SEALING, SEALED, ISSUED, CANCELLED, WITHDRAWN -> Walk.CLERK;
        };
    }
}
