package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.congvan.exchange.DeliveryStatus.ACCEPTED;
import static vn.congvan.exchange.DeliveryStatus.ARRIVED;
import static vn.congvan.exchange.DeliveryStatus.REFUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.PackageFile;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestProvince;

@CongVanTest
class ReceptionTest {
    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Trail trail;

    private TestProvince.Copy province;
    private Acting.InPost sender;
    private Acting.InPost clerk;
    private String code;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        clerk = province.as("truong.thi.yen");
        code = province.code("H99.05");
    }

    @Test
    void acceptingGivesTheNumberRegistersAndTellsTheSenderInOneAct() {
        DocumentId sent = send();
        IncomingRow row = waiting().getFirst();
        Registration registration = accept(clerk, row.id());
        assertThat(registration.number()).isEqualTo(1);
        assertThat(registration.person()).isEqualTo("Trương Thị Yến, Văn thư viên");
        DeliveryState state = parcels.await(sender, sent, ACCEPTED).getFirst();
        assertThat(state.status().code()).contains("03");
        assertThat(state.person()).contains("Trương Thị Yến, Văn thư viên");
        assertThat(state.arrivedAt()).isPresent();
        assertThat(waiting()).isEmpty();
        assertThat(acts(clerk, row.id())).contains("exchange.package-arrived", "incoming.accepted");
    }

    @Test
    void theFieldsArePrefilledFromThePackage() {
        parcels.await(sender, parcels.send(sender, Parcels.envelope("05"), parcels.text("Điều 1."), code), ARRIVED);
        IncomingFields fields = view(clerk, waiting().getFirst().id()).fields();
        assertThat(fields.full()).isEqualTo("05/QĐ-UBND");
        assertThat(fields.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(fields.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(fields.signerName()).isEqualTo("Trần Quốc Bình");
    }

    @Test
    void arrivalNumbersAreConsecutive() {
        for (int expected = 1; expected <= 3; expected++) {
            send();
            assertThat(accept(clerk, waiting().getFirst().id()).number()).isEqualTo(expected);
        }
    }

    @Test
    void refusingTellsTheSenderGroundWordsAndName() {
        DocumentId sent = send();
        DocumentId id = waiting().getFirst().id();
        refuse(clerk, id, "wrong-recipient", "Văn bản gửi Sở Tài chính, không phải Sở Nội vụ.");
        DeliveryState state = parcels.await(sender, sent, REFUSED).getFirst();
        assertThat(state.status().code()).contains("02");
        assertThat(state.because().orElseThrow().ground()).isEqualTo("wrong-recipient");
        assertThat(state.because().orElseThrow().words()).contains("Sở Tài chính");
        assertThat(state.person()).contains("Trương Thị Yến, Văn thư viên");
        IncomingView view = view(clerk, id);
        assertThat(view.refused().orElseThrow().groundName()).isEqualTo("Gửi sai nơi nhận");
        assertThat(view.acts()).isEmpty();
    }

    @Test
    void theListOfGroundsIsClosedAndUnsignedIsNotInIt() {
        send();
        IncomingView view = view(clerk, waiting().getFirst().id());
        assertThat(view.grounds())
                .extracting(ground -> ground.code())
                .containsExactly("not-authentic", "not-intact", "wrong-recipient", "incomplete", "state-secret");
        assertRefused("incoming.ground-unknown", () -> refuse(clerk, view.id(), "unsigned", "Không có chữ ký số"));
        assertThat(state(view.id())).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void refusingNeedsWords() {
        send();
        DocumentId id = waiting().getFirst().id();
        assertRefused("incoming.words-missing", () -> refuse(clerk, id, "wrong-recipient", "  "));
    }

    @Test
    void onceItHasItsNumberThereIsNoRefusal() {
        DocumentId sent = send();
        DocumentId id = waiting().getFirst().id();
        accept(clerk, id);
        assertRefused("incoming.already-registered", () -> refuse(clerk, id, "wrong-recipient", "Nhầm"));
        parcels.await(sender, sent, ACCEPTED);
    }

    @Test
    void whatWasRefusedIsNotAccepted() {
        send();
        DocumentId id = waiting().getFirst().id();
        refuse(clerk, id, "incomplete", "Thiếu phụ lục.");
        assertRefused("incoming.already-refused", () -> accept(clerk, id));
        send();
        assertThat(accept(clerk, waiting().getFirst().id()).number()).isEqualTo(1);
    }

    @Test
    void ofManyWhoAcceptAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        send();
        DocumentId id = waiting().getFirst().id();
        var numbers = new ArrayList<Integer>();
        var told = new ArrayList<Reason>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Registration> accepting = () -> accept(clerk, id);
            for (var answer : pool.invokeAll(Collections.nCopies(8, accepting))) {
                try {
                    numbers.add(answer.get().number());
                } catch (ExecutionException e) {
                    told.add(((Refusal) java.util.Objects.requireNonNull(e.getCause())).reason());
                }
            }
        }
        assertThat(numbers).containsExactly(1);
        assertThat(told).hasSize(7).allSatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("incoming.already-registered");
            assertThat(reason.values()).containsEntry("number", "1").containsKey("person");
        });
        send();
        assertThat(accept(clerk, waiting().getFirst().id()).number()).isEqualTo(2);
    }

    @Test
    void aRefusedFieldGivesTheNumberBackAndLeavesTheDocumentWaiting() {
        DocumentId sent = send();
        IncomingView view = view(clerk, waiting().getFirst().id());
        IncomingFields told = view.fields();
        var tooLong = new IncomingFields(
                told.typeName(),
                told.codeNumber(),
                told.notation(),
                told.issuedOn(),
                told.organName(),
                "x".repeat(501),
                told.pages(),
                told.signerPosition(),
                told.signerName(),
                told.urgency(),
                told.note(),
                told.toPlaces(),
                told.due());
        assertRefused(
                "registers.field-too-long", () -> ActingAs.call(clerk, () -> incoming.accept(view.id(), tooLong)));
        parcels.await(sender, sent, ARRIVED);
        assertThat(accept(clerk, view.id()).number()).isEqualTo(1);
    }

    @Test
    void aForeignDocumentIsAnsweredLikeAnUnknownOne() {
        send();
        DocumentId id = waiting().getFirst().id();
        Acting.InPost stranger = province.as("nguyen.thi.thu.trang");
        Refusal foreign = refusal(() -> view(stranger, id));
        Refusal unknown = refusal(() -> view(stranger, DocumentId.fresh()));
        assertThat(foreign.reason()).isEqualTo(unknown.reason());
        assertThat(foreign.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertRefused("incoming.document-unknown", () -> accept(stranger, id));
        assertRefused("incoming.document-unknown", () -> refuse(stranger, id, "wrong-recipient", "x"));
        assertThat(state(id)).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void aLeaderSeesButDoesNotAcceptAndASpecialistDoesNotSee() {
        send();
        DocumentId id = waiting().getFirst().id();
        Acting.InPost leader = province.as("phan.thanh.tung");
        assertThat(view(leader, id).acts())
                .allSatisfy(act -> assertThat(act.decision().permitted()).isFalse());
        assertRefused("incoming.only-the-clerk", () -> accept(leader, id));
        assertRefused("incoming.not-yours-to-see", () -> view(province.as("tran.ngoc.quy"), id));
    }

    @Test
    void everyLookIsRecorded() {
        send();
        DocumentId id = waiting().getFirst().id();
        IncomingView view = view(clerk, id);
        ActingAs.call(clerk, () -> incoming.file(id, view.main().orElseThrow().holding()));
        assertThat(acts(clerk, id)).contains("incoming.viewed", "incoming.file-opened");
    }

    @Test
    void theReceivedFileIsTheSentOneBitForBit() {
        PackageFile file = parcels.text("Điều 1. Từng bit một.");
        parcels.await(sender, parcels.send(sender, Parcels.envelope(), file, code), ARRIVED);
        DocumentId id = waiting().getFirst().id();
        var holding = view(clerk, id).main().orElseThrow().holding();
        byte[] received = ActingAs.call(clerk, () -> incoming.file(id, holding)).content();
        assertThat(vn.congvan.common.Digest.of(received)).isEqualTo(file.digest());
    }

    @Test
    void theSameSignOrTheSameFileIsShownAsAPossibleDuplicate() {
        Envelope envelope = Parcels.envelope("05");
        PackageFile file = parcels.text("Bản thứ nhất");
        parcels.await(sender, parcels.send(sender, envelope, file, code), ARRIVED);
        accept(clerk, waiting().getFirst().id());
        parcels.await(sender, parcels.send(sender, Parcels.envelope("5"), parcels.text("Bản khác"), code), ARRIVED);
        IncomingView sameSign = view(clerk, waiting().getFirst().id());
        assertThat(sameSign.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.arrivalNumber()).contains(1);
            assertThat(duplicate.sameSign()).isTrue();
            assertThat(duplicate.sameFile()).isFalse();
        });
        refuse(clerk, sameSign.id(), "wrong-recipient", "Đã nhận bản trước.");
        parcels.await(sender, parcels.send(sender, Parcels.envelope("77"), file, code), ARRIVED);
        assertThat(view(clerk, waiting().getFirst().id()).duplicates())
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.sameFile()).isTrue());
    }

    @Test
    void oneClerkServesSeveralAuthoritiesInOneQueue() {
        Acting.InPost department = province.as("truong.thi.yen");
        for (String to : List.of("H99", "H99.01", "H99.02")) {
            parcels.await(
                    department,
                    parcels.send(department, Parcels.envelope(), parcels.text("Gửi " + to), province.code(to)),
                    ARRIVED);
        }
        List<IncomingRow> queue = waiting(sender);
        assertThat(queue).extracting(IncomingRow::authorityName).hasSize(3).doesNotHaveDuplicates();
        for (IncomingRow row : queue) {
            assertThat(accept(sender, row.id()).number()).isEqualTo(1);
        }
        AuthorityId one = queue.getFirst().authority();
        IncomingPage registered = ActingAs.call(
                sender,
                () -> incoming.list(new IncomingQuery(Set.of(IncomingState.REGISTERED), Optional.of(one), "", 0, 50)));
        assertThat(registered.total()).isEqualTo(1);
        assertThat(registered.counts()).containsEntry(IncomingState.REGISTERED, 1L);
    }

    @Test
    void paperSharesTheSeriesOfTheElectronicDocuments() {
        send();
        assertThat(accept(clerk, waiting().getFirst().id()).number()).isEqualTo(1);
        DocumentId paper = enter(clerk, SecrecyDegree.NONE);
        IncomingView view = view(clerk, paper);
        assertThat(view.byHand()).isTrue();
        assertThat(view.registration().orElseThrow().number()).isEqualTo(2);
        send();
        assertThat(accept(clerk, waiting().getFirst().id()).number()).isEqualTo(3);
    }

    @Test
    void aSecretPaperIsNotEnteredAndTheAttemptIsKeptWithoutContent() {
        assertRefused("incoming.state-secret", () -> enter(clerk, SecrecyDegree.TOP_SECRET));
        List<TrailEntry> attempts = ActingAs.call(
                clerk, () -> trail.latest(Optional.of("incoming.secret-turned-away"), Optional.empty(), 10));
        assertThat(attempts)
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsOnlyKeys("degree"));
    }

    @Test
    void onlyTheClerkEntersByHand() {
        assertRefused("incoming.only-the-clerk", () -> enter(province.as("phan.thanh.tung"), SecrecyDegree.NONE));
    }

    @Test
    void theListFindsBySignSenderAndSubject() {
        parcels.await(sender, parcels.send(sender, Parcels.envelope("123"), parcels.text("a"), code), ARRIVED);
        parcels.await(sender, parcels.send(sender, Parcels.envelope("456"), parcels.text("b"), code), ARRIVED);
        for (String words : List.of("123/qđ", "123/QĐ-UBND")) {
            assertThat(found(words)).extracting(IncomingRow::full).containsExactly("123/QĐ-UBND");
        }
        assertThat(found("quy chế công tác")).hasSize(2);
        assertThat(found("100%")).isEmpty();
    }

    private List<IncomingRow> found(String words) {
        return ActingAs.call(clerk, () -> incoming.list(new IncomingQuery(Set.of(), Optional.empty(), words, 0, 50)))
                .rows();
    }

    private DocumentId send() {
        DocumentId document = parcels.send(sender, Parcels.envelope(), parcels.text("Điều 1."), code);
        parcels.await(sender, document, ARRIVED);
        return document;
    }

    private DocumentId enter(Acting.InPost actor, SecrecyDegree secrecy) {
        AuthorityId authority = parcels.dispatch(clerk, Parcels.envelope(), parcels.text("x"), "x")
                .sender();
        var fields = new IncomingFields(
                "Công văn",
                "",
                "",
                LocalDate.of(2026, 11, 18),
                "Công ty Cổ phần Sông Xanh",
                "Đề nghị xác nhận hồ sơ",
                1,
                "",
                "",
                Urgency.NORMAL,
                Optional.of("Văn bản giấy"),
                Optional.empty(),
                Optional.empty());
        return ActingAs.call(
                actor,
                () -> incoming.registerByHand(
                        new HandEntry(authority, fields, secrecy, null, "", Optional.empty(), Optional.empty(), true)));
    }

    private List<IncomingRow> waiting() {
        return waiting(clerk);
    }

    private List<IncomingRow> waiting(Acting.InPost actor) {
        return ActingAs.call(actor, () -> incoming.list(IncomingQuery.open())).rows();
    }

    private IncomingView view(Acting.InPost actor, DocumentId id) {
        return ActingAs.call(actor, () -> incoming.view(id));
    }

    private IncomingState state(DocumentId id) {
        return view(clerk, id).state();
    }

    private Registration accept(Acting.InPost actor, DocumentId id) {
        return ActingAs.call(actor, () -> incoming.acceptAsTold(id));
    }

    private Object refuse(Acting.InPost actor, DocumentId id, String ground, String words) {
        ActingAs.run(actor, () -> incoming.refuse(id, ground, words));
        return id;
    }

    private List<String> acts(Acting actor, DocumentId document) {
        return ActingAs.call(
                actor, () -> trail.of(document).stream().map(TrailEntry::act).toList());
    }

    private static Refusal refusal(Callable<?> work) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, work::call), "nothing was refused");
    }

    private static void assertRefused(String code, Callable<?> work) {
        assertThat(refusal(work).code()).isEqualTo(code);
    }
}
