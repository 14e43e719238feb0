package vn.congvan.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.copies.CopySteps.refused;
import static vn.congvan.outgoing.BothEnds.RECEIVER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Refusal;
import vn.congvan.incoming.GivingBack;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.BothEnds;
import vn.congvan.outgoing.FromPaper;
import vn.congvan.outgoing.NewPaper;
import vn.congvan.outgoing.RecallOrder;
import vn.congvan.outgoing.Recalls;
import vn.congvan.outgoing.Scan;
import vn.congvan.outgoing.TakeBacks;
import vn.congvan.outgoing.Walk;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.CopyBook;
import vn.congvan.registers.RegisterBooks;
import vn.congvan.registers.RegisterQuery;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// What comes in the way of copies between one step and the next, and copies of copies.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiesMeanwhileTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Copies copies;

    @Autowired
    private MakingCopies making;

    @Autowired
    private CancellingCopies cancelling;

    @Autowired
    private CopySigners signers;

    @Autowired
    private CopyBook book;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private BothEnds ends;
    private CopySteps steps;
    private DocumentId document;

    @BeforeAll
    void anIssuedDocument() {
        walk = Walk.withKeys(house);
        ends = new BothEnds(house, walk);
        steps = new CopySteps(house, walk);
        document = walk.issued();
    }

    @Test
    void whatIsRecalledIsNeitherAskedForNorGrantedMadePrintedSealedOrHandedOut() {
        DocumentId id = walk.issued();
        UUID asked = steps.ask(id, CopyForm.SY, Medium.PAPER);
        UUID granted = steps.granted(steps.ask(id, CopyForm.SY, Medium.PAPER));
        UUID made = steps.made(steps.granted(steps.ask(id, CopyForm.SY, Medium.PAPER)));
        UUID sealing = steps.made(steps.granted(steps.ask(id, CopyForm.TRS, Medium.ELECTRONIC)));
        SignOrder order = walk.as(Walk.CLERK, () -> making.orderSeal(sealing));
        steps.print(Walk.CLERK, made);
        recall(id);
        String why = "copies.recalled-here";
        refused(why, () -> steps.ask(id, CopyForm.SY, Medium.PAPER));
        refused(why, () -> steps.ask(id, CopyForm.TRS, Medium.ELECTRONIC));
        refused(why, () -> steps.granted(asked));
        refused(why, () -> steps.made(granted));
        refused(why, () -> steps.print(Walk.CLERK, made));
        refused(why, () -> walk.run(Walk.CLERK, () -> copies.give(made, "Sở Nội vụ")));
        refused(why, () -> walk.as(Walk.CLERK, () -> making.orderSeal(sealing)));
        refused(why, () -> walk.run(Walk.CLERK, () -> making.seal(sealing, order.requestId(), walk.sealed(order))));
        Software api = Software.of(server, walk.province());
        assertThat(api.get(Walk.CLERK, "/api/copies/" + made)
                        .json()
                        .at("/hindrances/0/code")
                        .asString())
                .isEqualTo(why);
        walk.run(Walk.LEADER, () -> copies.decide(asked, false, Optional.of("Văn bản đã thu hồi")));
        for (UUID begun : List.of(granted, made, sealing)) {
            walk.run(Walk.CLERK, () -> cancelling.cancel(begun, "Văn bản đã bị thu hồi"));
            assertThat(steps.view(begun).copy().state()).isEqualTo(CopyState.CANCELLED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheSenderRecalledOrTookBackIsNotCopiedWhereItArrived(boolean takenBack) throws Exception {
        DocumentId id = walk.issued();
        DocumentId arrived = ends.arrived(id);
        walk.as(RECEIVER, () -> incoming.acceptAsTold(arrived));
        UUID asked = steps.there(arrived, CopyForm.SY);
        UUID granted = steps.grantedThere(steps.there(arrived, CopyForm.SY));
        UUID extract = steps.grantedThere(steps.there(arrived, CopyForm.TRS));
        UUID made = steps.grantedThere(steps.there(arrived, CopyForm.SY));
        walk.run(RECEIVER, () -> making.make(made, Optional.empty()));
        steps.print(RECEIVER, made);
        if (takenBack) {
            walk.as(
                    Walk.CLERK,
                    () -> house.getBean(TakeBacks.class)
                            .take(id, walk.province().code("H99.05"), "Gửi nhầm"));
            walk.run(RECEIVER, () -> house.getBean(GivingBack.class).answer(arrived, true, ""));
        } else {
            recall(id);
        }
        String why = takenBack ? "copies.taken-back" : "copies.recalled";
        refused(why, () -> steps.there(arrived, CopyForm.SY));
        refused(why, () -> steps.there(arrived, CopyForm.TRS));
        refused(why, () -> steps.grantedThere(asked));
        refused(why, () -> walk.run(RECEIVER, () -> making.make(granted, Optional.empty())));
        refused(why, () -> walk.run(RECEIVER, () -> making.make(extract, Optional.empty())));
        refused(why, () -> steps.print(RECEIVER, made));
        refused(why, () -> walk.run(RECEIVER, () -> copies.give(made, "Phòng Văn thư")));
    }

    @Test
    void aCopyIsCopiedOnlyAsTheDecreeDefinesIt() throws Exception {
        String full = "copies.no-full-copy-of-a-copy";
        String part = "copies.no-extract-of-a-copy";
        DocumentId onPaper = byHand("SY-BNV");
        refused(full, () -> steps.byClerk(onPaper, CopyForm.SY, Medium.PAPER));
        refused(full, () -> steps.byClerk(onPaper, CopyForm.SY, Medium.ELECTRONIC));
        refused(part, () -> steps.byClerk(onPaper, CopyForm.TRS, Medium.PAPER));
        assertThat(steps.byClerk(onPaper, CopyForm.SL, Medium.PAPER)).isNotNull();
        for (String another : List.of("SL-BNV", "TrS-BNV")) {
            DocumentId id = byHand(another);
            for (CopyForm form : CopyForm.values()) {
                refused("copies.of-another-copy", () -> steps.byClerk(id, form, Medium.PAPER));
            }
        }
        DocumentId digitised = ends.arrived(issuedFromPaper());
        walk.as(RECEIVER, () -> incoming.acceptAsTold(digitised));
        refused(full, () -> steps.there(digitised, CopyForm.SY));
        refused(part, () -> steps.there(digitised, CopyForm.TRS));
        refused(
                "copies.forward-the-copy",
                () -> walk.as(
                        RECEIVER, () -> copies.request(CopySteps.wanted(digitised, CopyForm.SL, Medium.ELECTRONIC))));
        assertThat(steps.there(digitised, CopyForm.SL)).isNotNull();
    }

    @Test
    void whoMaySignNoMoreStandsOnNoCopyAndAnotherGrantsItAgain() {
        AuthorityId authority = walk.fields().authority();
        PostId checker = walk.province().as(Walk.CHECKER).post();
        name(authority, checker, List.of("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"), true);
        UUID waits = steps.grantedBy(Walk.CHECKER, steps.ask(document, CopyForm.SY, Medium.PAPER));
        UUID made = steps.made(steps.grantedBy(Walk.CHECKER, steps.ask(document, CopyForm.SY, Medium.PAPER)));
        UUID electronic = steps.grantedBy(Walk.CHECKER, steps.ask(document, CopyForm.TRS, Medium.ELECTRONIC));
        name(authority, checker, List.of("TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"), true);
        UUID renamed = steps.made(steps.grantedBy(Walk.CHECKER, steps.ask(document, CopyForm.SY, Medium.PAPER)));
        assertThat(PrintedCopy.text(steps.print(Walk.CLERK, renamed))).contains("TUQ. CHỦ TỊCH");
        name(authority, checker, List.of(), false);
        Refusal gone = refused("copies.signer-gone", () -> steps.made(waits));
        assertThat(gone.reason().values()).containsEntry("signer", "Vũ Đình Khoa");
        assertThat(gone.reason().values().get("who")).contains("Trần Quốc Bình").doesNotContain("Vũ Đình Khoa");
        assertThat(steps.view(waits).copy().sign()).isEmpty();
        refused("copies.signer-gone-after", () -> steps.print(Walk.CLERK, made));
        walk.run(Walk.CLERK, () -> cancelling.cancel(made, "Người ký thôi được giao"));
        assertThat(steps.made(electronic)).isEqualTo(electronic);
        steps.granted(waits);
        refused("copies.already-decided", () -> steps.granted(waits));
        assertThat(PrintedCopy.text(steps.print(Walk.CLERK, steps.made(waits))))
                .contains("TM. ỦY BAN NHÂN DÂN", "Trần Quốc Bình")
                .doesNotContain("Vũ Đình Khoa");
        name(authority, checker, List.of("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"), true);
        UUID ended = steps.grantedBy(Walk.CHECKER, steps.ask(document, CopyForm.SY, Medium.PAPER));
        held(checker, Optional.of(LocalDate.now((Clock) clock).minusDays(1)));
        try {
            refused("copies.signer-gone", () -> steps.made(ended));
        } finally {
            held(checker, Optional.empty());
        }
    }

    private void held(PostId post, Optional<LocalDate> to) {
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update organisation.held_post set valid_to = :to where id = :id")
                                .param("to", to.orElse(null))
                                .param("id", post.value())
                                .update()));
    }

    @Test
    void aCopyThatComesToNothingIsGivenUpWithItsNumberAndTheRegisterSaysWhy() {
        UUID sealing = steps.made(steps.granted(steps.ask(document, CopyForm.TRS, Medium.ELECTRONIC)));
        SignOrder order = walk.as(Walk.CLERK, () -> making.orderSeal(sealing));
        refused("copies.only-clerk", () -> walk.run(Walk.DRAFTER, () -> cancelling.cancel(sealing, "Thôi")));
        refused("copies.cancel-reason", () -> walk.run(Walk.CLERK, () -> cancelling.cancel(sealing, " ")));
        Software api = Software.of(server, walk.province());
        var answer = api.post(Walk.CLERK, "/api/copies/" + sealing + "/cancel", Map.of("reason", "Thiết bị ký hỏng"));
        assertThat(answer.json().at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(answer.json().at("/cancelled").asString()).isEqualTo("Thiết bị ký hỏng");
        refused("copies.not-sealing", () -> walk.as(Walk.CLERK, () -> making.orderSeal(sealing)));
        refused(
                "copies.not-sealing",
                () -> walk.run(Walk.CLERK, () -> making.seal(sealing, order.requestId(), walk.sealed(order))));
        assertThat(walk.as(Walk.CLERK, () -> book.numberOf(sealing))).isEmpty();
        assertThat(ends.told(Walk.DRAFTER)).contains("copies.notice-cancelled");

        UUID wrongScan = steps.made(steps.granted(steps.ask(document, CopyForm.SY, Medium.PAPER)));
        Copy.Sign sign = steps.view(wrongScan).copy().sign().orElseThrow();
        walk.run(Walk.CLERK, () -> cancelling.cancel(wrongScan, "Quét nhầm trang"));
        refused("copies.not-made", () -> steps.print(Walk.CLERK, wrongScan));
        refused("copies.not-cancelled", () -> walk.run(Walk.CLERK, () -> cancelling.cancel(wrongScan, "Lần nữa")));
        assertThat(walk.as(Walk.CLERK, () -> copies.lookUp(steps.view(wrongScan).code()))
                        .copy()
                        .cancelled())
                .map(Copy.Cancelled::reason)
                .contains("Quét nhầm trang");
        assertThat(lines())
                .anySatisfy(line -> assertThat(line).contains("/TrS-UBND", "Hủy số: Thiết bị ký hỏng"))
                .anySatisfy(line -> assertThat(line).contains(sign.full(), "Hủy số: Quét nhầm trang"));
        UUID next = steps.made(steps.granted(steps.ask(document, CopyForm.SY, Medium.PAPER)));
        assertThat(steps.view(next).copy().sign().orElseThrow().number()).isGreaterThan(sign.number());
        walk.run(Walk.CLERK, () -> copies.give(next, "Sở Nội vụ"));
        refused("copies.not-cancelled", () -> walk.run(Walk.CLERK, () -> cancelling.cancel(next, "Thôi")));
    }

    private List<String> lines() {
        int year = LocalDate.now((Clock) clock).getYear();
        return walk.as(
                Walk.CLERK,
                () ->
                        books
                                .page(RegisterQuery.year(
                                        RegisterKind.COPIES, walk.fields().authority(), year))
                                .lines()
                                .stream()
                                .map(line -> String.join("|", line.cells()))
                                .toList());
    }

    private void recall(DocumentId id) {
        walk.run(
                Walk.CLERK,
                () -> house.getBean(Recalls.class)
                        .recall(
                                id,
                                new RecallOrder(
                                        walk.province().as(Walk.LEADER).post(),
                                        "Quyết định 31/QĐ-UBND",
                                        LocalDate.now((Clock) clock),
                                        "Ban hành không đúng thẩm quyền")));
    }

    private DocumentId issuedFromPaper() {
        FromPaper paper = house.getBean(FromPaper.class);
        var unit = walk.as(Walk.DRAFTER, () -> organisation.actingPost().unit());
        DocumentId id = walk.as(
                Walk.CLERK,
                () -> paper.number(
                        new NewPaper(walk.fields(), unit, LocalDate.now((Clock) clock), 1, Optional.empty())));
        walk.run(Walk.CLERK, () -> paper.scan(id, Scan.good().file()));
        walk.seal(id, walk.orderSeal(id));
        return id;
    }

    private DocumentId byHand(String notation) {
        var fields = new IncomingFields(
                "Quyết định",
                "07",
                notation,
                LocalDate.now((Clock) clock),
                "Bộ Nội vụ",
                "Quy định về văn thư",
                2,
                "Bộ trưởng",
                "Lê Văn Bình",
                Urgency.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return walk.as(
                Walk.CLERK,
                () -> incoming.registerByHand(new HandEntry(
                        walk.fields().authority(),
                        fields,
                        SecrecyDegree.NONE,
                        null,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false)));
    }

    private void name(AuthorityId authority, PostId post, List<String> lines, boolean may) {
        walk.run(
                Walk.ADMIN,
                () -> signers.name(authority, post, lines, may, "QĐ 9/QĐ-UBND", LocalDate.now((Clock) clock)));
    }
}
