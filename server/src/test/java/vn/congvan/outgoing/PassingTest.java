package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

@CongVanTest
class PassingTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Notices notices;

    @Autowired
    private TestProvince provinces;

    private Walk walk;

    @BeforeEach
    void peopleOfAProvince() {
        walk = Walk.in(house, provinces.shared());
    }

    @Test
    void aDraftGoesFromTheDrafterToTheLeader() {
        DocumentId id = walk.draft();
        assertThat(walk.state(id)).isEqualTo(OutgoingState.DRAFTING);
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.UNIT_REVIEW);
        walk.act(Walk.DEPUTY, id, OutgoingAct.APPROVE);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        OutgoingView view = walk.view(Walk.LEADER, id);
        assertThat(view.state()).isEqualTo(OutgoingState.LEADER_SIGNING);
        assertThat(view.holders())
                .containsExactly(walk.province().as(Walk.LEADER).post());
        assertThat(view.primary()).map(ActView::act).contains(OutgoingAct.SIGN);
        assertThat(view.history())
                .extracting(HistoryEntry::event)
                .containsExactly("submitted", "approved", "form-passed");
        assertThat(view.history())
                .extracting(HistoryEntry::byName)
                .containsExactly("Nguyễn Văn An", "Trịnh Thị Kim Oanh", "Vũ Đình Khoa");
    }

    @Test
    void aReturnOfTheCheckerGoesToTheUnitHeadWhoPassesItToTheDrafter() {
        DocumentId id = walk.approved();
        walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "Sai cỡ chữ ở tên loại");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        assertThat(told(Walk.HEAD, id)).contains("outgoing.notice-returned-by-checker");
        assertThat(told(Walk.DRAFTER, id)).contains("outgoing.notice-returned-by-checker");
        walk.act(Walk.HEAD, id, OutgoingAct.PASS_TO_DRAFTER);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.RETURNED_TO_DRAFTER);
        assertThat(walk.view(Walk.DRAFTER, id).returns())
                .extracting(HistoryEntry::remark)
                .contains(Optional.of("Sai cỡ chữ ở tên loại"));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT, "Cỡ chữ đúng mẫu");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.UNIT_REVIEW);
    }

    @Test
    void theUnitHeadAnswersTheCheckerWithoutChangingTheContent() {
        DocumentId id = walk.approved();
        walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "Thiếu phụ lục?");
        refused(
                "outgoing.not-returned-by-leader",
                () -> walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Không có phụ lục"));
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_CHECKER, "Văn bản không có phụ lục");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void theUnitHeadAnswersTheLeaderAndTheEarlierApprovalsStillCount() {
        DocumentId id = walk.checked();
        walk.act(Walk.LEADER, id, OutgoingAct.RETURN_SIGNING, "Vì sao không lấy ý kiến Sở Tài chính?");
        assertThat(told(Walk.DRAFTER, id)).contains("outgoing.notice-returned-by-leader");
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Đã lấy ý kiến tại cuộc họp ngày 18/11");
        OutgoingView view = walk.view(Walk.LEADER, id);
        assertThat(view.state()).isEqualTo(OutgoingState.LEADER_SIGNING);
        assertThat(view.history()).extracting(HistoryEntry::voidBecause).containsOnly(Optional.empty());
    }

    @Test
    void aNewVersionMakesEarlierApprovalsVoidVisibly() {
        DocumentId id = walk.checked();
        walk.act(Walk.LEADER, id, OutgoingAct.RETURN_SIGNING, "Sửa Điều 2");
        walk.run(
                Walk.HEAD,
                () -> outgoing.revise(
                        id,
                        new Revision(
                                Optional.empty(),
                                Optional.of(Walk.paper().with("V/v sửa Điều 2").file()),
                                Optional.empty(),
                                Optional.of("Sửa Điều 2")),
                        Seen.latest()));
        refused("outgoing.content-changed-approve", () -> walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Đã sửa"));
        OutgoingView view = walk.view(Walk.HEAD, id);
        assertThat(view.versions()).hasSize(2);
        assertThat(view.history())
                .filteredOn(entry -> entry.act() == OutgoingAct.APPROVE || entry.act() == OutgoingAct.PASS_FORM)
                .extracting(HistoryEntry::voidBecause)
                .containsOnly(Optional.of(new Reason("outgoing.void-new-version", java.util.Map.of("version", "2"))));
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void whatCameBackIsRevisedFirstAndSubmittedUnchangedOnlyWithAReason() {
        DocumentId id = walk.submitted();
        walk.act(Walk.HEAD, id, OutgoingAct.RETURN_DRAFT, "Xem lại căn cứ.");
        assertThat(walk.view(Walk.DRAFTER, id).primary().map(ActView::act)).contains(OutgoingAct.REVISE);
        assertThatThrownBy(() -> walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("outgoing.unchanged-needs-remark"));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT, "Căn cứ đã đúng.");
        assertThat(walk.view(Walk.HEAD, id).returns().getFirst().remark()).contains("Căn cứ đã đúng.");
    }

    @Test
    void everyEarlierVersionStaysReadable() {
        DocumentId id = walk.draft();
        byte[] first = Walk.paper().pdf();
        walk.run(
                Walk.DRAFTER,
                () -> outgoing.revise(
                        id,
                        new Revision(
                                Optional.empty(),
                                Optional.of(Walk.paper().with("V/v thử").file()),
                                Optional.empty(),
                                Optional.empty()),
                        Seen.latest()));
        VersionView old = walk.view(Walk.DRAFTER, id).versions().getFirst();
        FileContent content =
                walk.as(Walk.DRAFTER, () -> outgoing.file(id, old.source().holding()));
        assertThat(content.content()).hasSameSizeAs(first);
        assertThat(vn.congvan.common.Digest.of(content.content()))
                .isEqualTo(old.source().digest());
    }

    @Test
    void whoHandedOnTakesBackUntilTheNextHasOpenedIt() {
        DocumentId id = walk.submitted();
        walk.act(Walk.DRAFTER, id, OutgoingAct.TAKE_BACK);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.DRAFTING);
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.view(Walk.HEAD, id);
        refused("outgoing.already-opened", () -> walk.act(Walk.DRAFTER, id, OutgoingAct.TAKE_BACK));
    }

    @Test
    void aTakenBackApprovalNoLongerCounts() {
        DocumentId id = walk.approved();
        walk.act(Walk.HEAD, id, OutgoingAct.TAKE_BACK);
        assertThat(walk.view(Walk.HEAD, id).history())
                .filteredOn(entry -> entry.act() == OutgoingAct.APPROVE)
                .extracting(HistoryEntry::voidBecause)
                .containsExactly(Optional.of(Reason.of("outgoing.void-taken-back")));
    }

    @Test
    void onlyTheRightPeopleActAndTheButtonSaysWhyNot() {
        DocumentId id = walk.submitted();
        refused("outgoing.only-unit-head", () -> walk.act(Walk.DRAFTER, id, OutgoingAct.APPROVE));
        refused("outgoing.only-unit-head", () -> walk.act(Walk.CHECKER, id, OutgoingAct.APPROVE));
        Decision button = walk.view(Walk.CHECKER, id).acts().stream()
                .filter(act -> act.act() == OutgoingAct.APPROVE)
                .findFirst()
                .orElseThrow()
                .decision();
        assertThat(button).isEqualTo(new Decision.Refused(List.of(Reason.of("outgoing.only-unit-head"))));
    }

    @Test
    void anActOutOfOrderIsRefused() {
        DocumentId id = walk.draft();
        refused("outgoing.act-out-of-order", () -> walk.act(Walk.HEAD, id, OutgoingAct.APPROVE));
        refused("outgoing.not-signed", () -> walk.run(Walk.CLERK, () -> outgoing.orderSeal(id, Seen.latest())));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.DRAFTING);
    }

    @Test
    void aReturnWithoutARemarkIsRefused() {
        DocumentId id = walk.approved();
        refused("outgoing.remark-missing", () -> walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM));
        refused("outgoing.remark-missing", () -> walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "  "));
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void anActOnAnOldViewIsRefused() {
        DocumentId id = walk.draft();
        long seen = walk.view(Walk.DRAFTER, id).revision();
        walk.run(
                Walk.DRAFTER,
                () -> outgoing.revise(
                        id,
                        new Revision(Optional.of(walk.fields()), Optional.empty(), Optional.empty(), Optional.empty()),
                        Seen.of(seen)));
        refused(
                "outgoing.changed-meanwhile",
                () -> walk.run(
                        Walk.DRAFTER, () -> outgoing.act(id, OutgoingAct.SUBMIT, Optional.empty(), Seen.of(seen))));
    }

    @Test
    void ofTwoHeadsWhoActAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        DocumentId id = walk.submitted();
        var together = new CyclicBarrier(2);
        List<Callable<String>> both = List.of(
                () -> atOnce(together, () -> walk.act(Walk.HEAD, id, OutgoingAct.APPROVE)),
                () -> atOnce(together, () -> walk.act(Walk.DEPUTY, id, OutgoingAct.RETURN_DRAFT, "Sửa Điều 1")));
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<String> ends =
                    pool.invokeAll(both).stream().map(PassingTest::end).toList();
            assertThat(ends).containsExactlyInAnyOrder("done", "outgoing.act-out-of-order");
        }
        assertThat(walk.view(Walk.DRAFTER, id).history()).hasSize(2);
    }

    @Test
    void aForeignDocumentIsAnsweredLikeAnUnknownOne() {
        DocumentId id = walk.draft();
        DocumentId unknown = DocumentId.fresh();
        refused("outgoing.document-unknown", () -> walk.view(Walk.OTHER_AGENCY, id));
        refused("outgoing.document-unknown", () -> walk.view(Walk.OTHER_AGENCY, unknown));
        refused("outgoing.document-unknown", () -> walk.act(Walk.OTHER_AGENCY, id, OutgoingAct.SUBMIT));
    }

    @Test
    void aDraftIsNotForOtherUnits() {
        DocumentId id = walk.draft();
        refused("outgoing.not-for-you-yet", () -> walk.view(Walk.OTHER_UNIT, id));
        OutgoingPage page = walk.as(Walk.OTHER_UNIT, () -> outgoing.list(OutgoingQuery.of(Queue.ALL)));
        assertThat(page.rows()).extracting(OutgoingRow::id).doesNotContain(id);
    }

    @Test
    void theListsAndTheirCountersAgree() {
        DocumentId id = walk.submitted();
        OutgoingPage mine = walk.as(Walk.HEAD, () -> outgoing.list(OutgoingQuery.of(Queue.MINE)));
        long counted = walk.as(Walk.HEAD, () -> outgoing.counters().get(Queue.MINE));
        assertThat(mine.total()).isEqualTo(counted);
        assertThat(mine.rows())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.mine()).isTrue();
                    assertThat(row.unread()).isTrue();
                });
        var found = new OutgoingQuery(Queue.MINE, Optional.empty(), Optional.of("quy che tiep nhan"), 0, 100);
        assertThat(walk.as(Walk.HEAD, () -> outgoing.list(found)).rows())
                .extracting(OutgoingRow::id)
                .contains(id);
    }

    @Test
    void whoeverMustActNextIsToldOnceAndOpeningTheDocumentReadsTheNotice() {
        DocumentId id = walk.submitted();
        assertThat(told(Walk.HEAD, id)).containsExactly("outgoing.notice-comes");
        assertThat(told(Walk.DRAFTER, id)).isEmpty();
        assertThat(unreadAbout(id)).isEqualTo(1);
        walk.view(Walk.HEAD, id);
        assertThat(unreadAbout(id)).isZero();
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        assertThat(told(Walk.CHECKER, id)).containsExactly("outgoing.notice-comes");
        assertThat(told(Walk.HEAD, id)).hasSize(1);
    }

    private long unreadAbout(DocumentId id) {
        return walk.as(Walk.HEAD, () -> notices.mine(200)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)) && notice.unread())
                .count();
    }

    private List<String> told(String who, DocumentId id) {
        return walk.as(who, () -> notices.mine(200)).stream()
                .filter(notice -> notice.about().equals(Optional.of(id)))
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }

    private static String atOnce(CyclicBarrier together, Runnable act) throws Exception {
        together.await();
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String end(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::code)
                                .contains(code));
    }
}
