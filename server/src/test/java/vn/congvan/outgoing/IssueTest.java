package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.Registers;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.PkiServices.Service;

/// Signature, number, seal and issue with real keys, certificates and time stamps.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Registers registers;

    @Autowired
    private Notices notices;

    @Autowired
    private Practice practice;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @AfterEach
    void servicesBehave() {
        for (Service service : Service.values()) {
            pki.misbehave(service, Misbehaviour.NONE);
        }
    }

    @Test
    void aDocumentGoesTheWholeWay() {
        DocumentId id = walk.issued();
        OutgoingView view = walk.view(Walk.DRAFTER, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        GivenSign sign = view.sign().orElseThrow();
        assertThat(sign.full()).matches("\\d{2,}/QĐ-UBND");
        assertThat(sign.date()).isEqualTo(LocalDate.now(clock));
        assertThat(view.files())
                .extracting(OutgoingFile::role)
                .containsExactly(
                        FileRole.DRAFT_SOURCE,
                        FileRole.PREPARED,
                        FileRole.SIGNED,
                        FileRole.NUMBERED,
                        FileRole.SEALED,
                        FileRole.ISSUED);
        assertThat(view.main().role()).isEqualTo(FileRole.ISSUED);
        assertThat(view.history())
                .extracting(HistoryEntry::event)
                .containsExactly(
                        "submitted", "approved", "form-passed", "leader-signed", "numbered", "sealed", "issued");
        assertThat(view.steps()).extracting(StepView::progress).containsOnly(StepView.Progress.DONE);
        assertThat(view.deadlines()).map(Deadlines::lateness).contains(Deadlines.Lateness.IN_TIME);
        assertThat(view.recipients())
                .hasSize(2)
                .allSatisfy(recipient -> assertThat(recipient.stage()).isNotEqualTo(RecipientView.Stage.PLANNED));
        assertThat(walk.as(Walk.CLERK, () -> registers.numberOf(id)))
                .hasValueSatisfying(given -> assertThat(given.full()).isEqualTo(sign.full()));
        byte[] report = walk.as(Walk.DRAFTER, () -> outgoing.verification(id, false));
        assertThat(new String(report, java.nio.charset.StandardCharsets.UTF_8)).contains("GREEN");
        assertThat(told(Walk.LEADER, id)).contains("outgoing.notice-issued");
    }

    @Test
    void theSameSignatureHandedInTwiceChangesNothing() {
        DocumentId id = walk.checked();
        SignOrder order = walk.orderSignature(id);
        walk.sign(id, order);
        long revision = walk.view(Walk.LEADER, id).revision();
        walk.sign(id, order);
        assertThat(walk.view(Walk.LEADER, id).revision()).isEqualTo(revision);
        SignOrder seal = walk.orderSeal(id);
        walk.seal(id, seal);
        OutgoingView once = walk.view(Walk.CLERK, id);
        walk.seal(id, seal);
        OutgoingView twice = walk.view(Walk.CLERK, id);
        assertThat(twice.revision()).isEqualTo(once.revision());
        assertThat(twice.history()).isEqualTo(once.history());
        assertThat(twice.recipients()).hasSize(2);
    }

    @Test
    void anOlderOrderIsReplacedByTheNewerOne() {
        DocumentId id = walk.checked();
        SignOrder first = walk.orderSignature(id);
        SignOrder second = walk.orderSignature(id);
        refused("outgoing.order-replaced", () -> walk.sign(id, first));
        walk.sign(id, second);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.NUMBERING);
    }

    @Test
    void onlyTheNamedSignerSigns() {
        DocumentId id = walk.checked();
        refused(
                "outgoing.only-named-signer",
                () -> walk.as(
                        "le.thi.thanh.ha",
                        () -> outgoing.orderSignature(id, vn.congvan.lawbook.Urgency.NORMAL, Seen.latest())));
    }

    @Test
    void theClerksReturnVoidsTheSignatureTellsTheLeaderAndUsesNoNumber() {
        DocumentId id = walk.signed();
        walk.act(Walk.CLERK, id, OutgoingAct.RETURN_NUMBERING, "Thiếu phụ lục");
        OutgoingView view = walk.view(Walk.DRAFTER, id);
        assertThat(view.state()).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        assertThat(view.leaderSignature()).isEmpty();
        assertThat(view.history())
                .filteredOn(entry -> entry.act() == OutgoingAct.SIGN)
                .extracting(HistoryEntry::voidBecause)
                .containsExactly(Optional.of(Reason.of("outgoing.void-returned-by-clerk")));
        assertThat(told(Walk.LEADER, id)).contains("outgoing.notice-signature-void");
        assertThat(walk.as(Walk.CLERK, () -> registers.numberOf(id))).isEmpty();
        refused("outgoing.not-signed", () -> walk.orderSeal(id));
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Phụ lục nằm ở trang 2");
        walk.sign(id);
        walk.seal(id, walk.orderSeal(id));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void theLeaderTakesHisSignatureBackUntilTheClerkHasOpened() {
        DocumentId id = walk.signed();
        walk.act(Walk.LEADER, id, OutgoingAct.TAKE_BACK);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.LEADER_SIGNING);
        walk.sign(id);
        walk.view(Walk.CLERK, id);
        refused("outgoing.already-opened", () -> walk.act(Walk.LEADER, id, OutgoingAct.TAKE_BACK));
    }

    @Test
    void numbersFollowEachOtherWithoutGap() {
        Walk apart = Walk.withKeys(house);
        assertThat(List.of(apart.issued(), apart.issued()))
                .extracting(
                        id -> apart.view(Walk.CLERK, id).sign().orElseThrow().printed())
                .containsExactly("01", "02");
    }

    @Test
    void afterAPowerCutTheSealingGoesOnWithTheSameNumberAndBytes() {
        DocumentId id = walk.signed();
        walk.orderSeal(id);
        OutgoingView cut = walk.view(Walk.CLERK, id);
        assertThat(cut.state()).isEqualTo(OutgoingState.SEALING);
        assertThat(cut.waiting()).map(Reason::code).contains("outgoing.seal-unfinished");
        assertThat(walk.as(Walk.CLERK, () -> outgoing.list(OutgoingQuery.of(Queue.UNFINISHED_SEALS)))
                        .rows())
                .extracting(OutgoingRow::id)
                .contains(id);
        SignOrder again = walk.orderSeal(id);
        OutgoingView resumed = walk.view(Walk.CLERK, id);
        assertThat(resumed.sign()).isEqualTo(cut.sign());
        assertThat(numbered(resumed)).isEqualTo(numbered(cut));
        walk.seal(id, again);
        assertThat(walk.view(Walk.CLERK, id).sign()).isEqualTo(cut.sign());
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void afterAPowerCutBehindTheSealTheSystemIssuesByItself() {
        DocumentId id = sealedOnly();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.SEALED);
        issuing.all();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void withoutTimeStampTheSealedDocumentWaitsAndSaysSo() {
        DocumentId id = sealedOnly();
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.DOWN);
        issuing.all();
        OutgoingView waiting = walk.view(Walk.CLERK, id);
        assertThat(waiting.state()).isEqualTo(OutgoingState.SEALED);
        assertThat(waiting.waiting()).map(Reason::code).contains("signing.no-time-stamp");
        assertThat(told(Walk.CLERK, id)).containsOnlyOnce("outgoing.notice-waits-for-time-stamp");
        refused("signing.no-time-stamp", () -> walk.run(Walk.CLERK, () -> outgoing.issue(id)));
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.NONE);
        walk.run(Walk.CLERK, () -> outgoing.issue(id));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void withoutTimeStampADocumentIsIssuedWhereTheAgencyHasDecidedThatLessIsEnough() {
        Walk less = Walk.withKeys(house);
        less.run(
                Walk.ADMIN,
                () -> practice.decide(
                        Setting.ISSUE_WITHOUT_ARCHIVE_TIME_STAMP, true, LocalDate.now(clock), "Quy chế 3/QC-UBND"));
        DocumentId id = sealedOnly(less);
        DocumentId elsewhere = sealedOnly(walk);
        pki.misbehave(Service.TIME_STAMP, Misbehaviour.DOWN);
        issuing.all();
        assertThat(walk.state(elsewhere)).isEqualTo(OutgoingState.SEALED);
        OutgoingView view = less.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(view.main().role()).isEqualTo(FileRole.ISSUED);
        assertThat(view.files())
                .filteredOn(file -> file.role() == FileRole.SEALED)
                .extracting(OutgoingFile::digest)
                .containsExactly(view.main().digest());
        byte[] report = less.as(Walk.CLERK, () -> outgoing.verification(id, false));
        assertThat(new String(report, java.nio.charset.StandardCharsets.UTF_8))
                .contains("GREEN", "\"archiveTimeStamped\" : false");
    }

    @Test
    void ofTwoClerksWhoNumberTheSameDocumentOneWins() throws Exception {
        DocumentId id = walk.signed();
        assertThat(atOnce(List.of(
                        () -> walk.orderSeal(id).requestId(),
                        () -> walk.orderSeal(id).requestId())))
                .satisfies(ends -> assertThat(ends.stream().filter(end -> !end.contains(".")))
                        .isNotEmpty());
        OutgoingView view = walk.view(Walk.CLERK, id);
        assertThat(view.state()).isEqualTo(OutgoingState.SEALING);
        assertThat(view.history())
                .filteredOn(entry -> entry.act() == OutgoingAct.NUMBER)
                .hasSize(1);
    }

    @Test
    void twoClerksAtOnceGetDifferentNumbers() throws Exception {
        DocumentId one = walk.signed();
        DocumentId other = walk.signed();
        atOnce(List.of(
                () -> walk.orderSeal(one).requestId(),
                () -> walk.orderSeal(other).requestId()));
        Set<Integer> numbers = new HashSet<>();
        for (DocumentId id : List.of(one, other)) {
            numbers.add(walk.view(Walk.CLERK, id).sign().orElseThrow().number());
        }
        assertThat(numbers).hasSize(2);
    }

    private DocumentId sealedOnly() {
        return sealedOnly(walk);
    }

    private DocumentId sealedOnly(Walk somewhere) {
        DocumentId id = somewhere.signed();
        SignOrder order = somewhere.orderSeal(id);
        somewhere.run(Walk.CLERK, () -> sealing.complete(id, order.requestId(), somewhere.sealed(order)));
        return id;
    }

    private static List<OutgoingFile> numbered(OutgoingView view) {
        return view.files().stream()
                .filter(file -> file.role() == FileRole.NUMBERED)
                .toList();
    }

    private List<String> told(String who, DocumentId id) {
        return walk.as(who, () -> notices.mine(500)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }

    private static List<String> atOnce(List<Callable<String>> works) throws Exception {
        var together = new CyclicBarrier(works.size());
        try (var pool = Executors.newFixedThreadPool(works.size())) {
            var futures = pool.invokeAll(works.stream()
                    .<Callable<String>>map(work -> () -> {
                        together.await();
                        try {
                            return work.call();
                        } catch (Refusal refusal) {
                            return refusal.code();
                        }
                    })
                    .toList());
            var ends = new java.util.ArrayList<String>();
            for (var future : futures) {
                ends.add(future.get());
            }
            return ends;
        }
    }
}
