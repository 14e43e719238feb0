package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.outgoing.joint.JointPass;
import vn.congvan.outgoing.joint.JointTurn;
import vn.congvan.outgoing.joint.JointTurns;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CoIssuedEntry;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterPage;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.TestServer;

/// The people of three agencies with their keys, and the usual steps of a joint document.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JointWays {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestServer server;

    @Autowired
    CoIssuing coIssuing;

    @Autowired
    JointTurns turns;

    @Autowired
    JointPass pass;

    @Autowired
    Issuing issuing;

    @Autowired
    RegisterBooks books;

    @Autowired
    Organisation organisation;

    @Autowired
    Notices notices;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Walk walk;
    CoAgency second;
    CoAgency third;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house).withInitialsOf(house, Walk.HEAD, Walk.CHECKER);
        second = CoAgency.interior(house, walk);
        third = CoAgency.science(house, walk);
    }

    /// What follows from another agency's act is done by the tests themselves, when they say so.
    @BeforeAll
    void withoutTheJobs() {
        Department.await(() -> jobsAt("now() + interval '1 hour'"), moved -> moved == 2);
    }

    @AfterAll
    void withTheJobs() {
        jobsAt("now()");
    }

    private int jobsAt(String moment) {
        return jdbc.sql("update platform.scheduled_tasks set version = version + 1, execution_time = " + moment
                        + " where task_name in ('outgoing.joint', 'outgoing.issue') and not picked")
                .update();
    }

    DocumentId toTheLeader(boolean three) {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(three), List.of()));
        var others = new ArrayList<>(List.of(new CoIssuer(second.code(), JointPaper.SECOND, "Giám đốc")));
        if (three) {
            others.add(new CoIssuer(third.code(), JointPaper.THIRD, "Quyền Giám đốc"));
        }
        walk.as(Walk.DRAFTER, () -> named(id, others));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        return id;
    }

    DocumentId signedByLead(boolean three) {
        DocumentId id = toTheLeader(three);
        walk.sign(id);
        return id;
    }

    DocumentId sealedByLead(boolean three) {
        DocumentId id = signedByLead(three);
        sign(second);
        if (three) {
            sign(third);
        }
        walk.seal(id, walk.orderSeal(id));
        return id;
    }

    /// With the second agency.
    DocumentId issued() {
        DocumentId id = sealedByLead(false);
        seal(second);
        issuing.all();
        return id;
    }

    String named(DocumentId id, List<CoIssuer> others) {
        coIssuing.name(id, others);
        return "";
    }

    JointTurn turn(CoAgency of) {
        return of.asClerk(() -> turns.mine()).stream()
                .max((one, other) -> one.id().compareTo(other.id()))
                .orElseThrow();
    }

    void sign(CoAgency of) {
        JointTurn turn = turn(of);
        of.asLeader(() -> {
            SignOrder order = turns.orderSignature(turn.id());
            return signed(turn, order, of.signed(order));
        });
    }

    String signed(JointTurn turn, SignOrder order, byte[] answer) {
        turns.sign(turn.id(), order.requestId(), answer);
        return "";
    }

    void seal(CoAgency of) {
        JointTurn turn = turn(of);
        of.asClerk(() -> {
            SignOrder order = turns.orderSeal(turn.id());
            turns.seal(turn.id(), order.requestId(), of.sealed(order));
            return "";
        });
    }

    String refuse(CoAgency of, String because) {
        turns.refuse(turn(of).id(), because);
        return "";
    }

    List<String> signers(DocumentId id) {
        return walk.as(Walk.CLERK, () -> walk.outgoing().verdict(id)).signatures().stream()
                .map(found -> found.field())
                .toList();
    }

    int last() {
        return walk.as(Walk.CLERK, () -> books.page(query())).books().stream()
                .mapToInt(book -> book.last())
                .max()
                .orElse(0);
    }

    RegisterQuery query() {
        return RegisterQuery.year(
                RegisterKind.OUTGOING,
                walk.fields().authority(),
                java.time.Year.now().getValue());
    }

    RegisterPage register(CoAgency of) {
        return of.asClerk(() -> books.page(RegisterQuery.year(
                RegisterKind.OUTGOING,
                organisation.authorities().getFirst().id(),
                java.time.Year.now().getValue())));
    }

    List<CoIssuedEntry> coIssued(CoAgency of) {
        return register(of).coIssued();
    }

    List<String> told(String who) {
        return walk.as(who, () -> notices.mine(100)).stream()
                .map(notice -> notice.what().code())
                .toList();
    }

    List<String> trailOf(CoAgency of) {
        return of.asClerk(() -> trail.latest(Optional.empty(), Optional.empty(), 200)).stream()
                .map(TrailEntry::act)
                .toList();
    }

    void codeUntil(String code, @Nullable LocalDate day) {
        jdbc.sql("update organisation.identifier_code set valid_to = :day where code = :code")
                .param("day", day, java.sql.Types.DATE)
                .param("code", code)
                .update();
    }

    static String code(Callable<?> work) {
        return codes(work).stream().findFirst().orElse("");
    }

    static List<String> codes(Callable<?> work) {
        try {
            work.call();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(reason -> reason.code()).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
