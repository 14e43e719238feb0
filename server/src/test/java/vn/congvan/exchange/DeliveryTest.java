package vn.congvan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.exchange.DeliveryStatus.ARRIVED;
import static vn.congvan.exchange.DeliveryStatus.FAILED;
import static vn.congvan.exchange.DeliveryStatus.WAITING;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

@CongVanTest
class DeliveryTest {
    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Delivery delivery;

    @Autowired
    private ExchangeRows rows;

    @Autowired
    private Content content;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private TestProvince.Copy province;
    private Acting.InPost sender;
    private Acting.InPost internalAffairs;
    private Acting.InPost science;
    private String internalAffairsCode;
    private String scienceCode;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        internalAffairs = province.as("truong.thi.yen");
        science = province.as("nguyen.thi.thu.trang");
        internalAffairsCode = province.code("H99.05");
        scienceCode = province.code("H99.08");
    }

    @Test
    void aPackageArrivesAtEveryReceiverWithTheSameContent() {
        PackageFile file = parcels.text("Điều 1. Ban hành kèm theo Quyết định này Quy chế.");
        DocumentId document = parcels.send(sender, Parcels.envelope(), file, internalAffairsCode, scienceCode);
        parcels.await(sender, document, ARRIVED, ARRIVED);
        for (Acting.InPost receiver : List.of(internalAffairs, science)) {
            Arrival arrival = arrivals(receiver).getFirst();
            List<Holding> held =
                    ActingAs.call(receiver, () -> holdings.of(arrival.id().document()));
            assertThat(held).extracting(Holding::digest).containsExactly(file.digest());
        }
    }

    @Test
    void theSendersTrailKeepsEveryStateThatCameBack() {
        DocumentId document = send(internalAffairsCode);
        parcels.await(sender, document, ARRIVED);
        delivery.run();
        assertThat(acts(sender, document)).containsExactly("exchange.delivery-arrived");
    }

    @Test
    void anUnknownAndAClosedCodeWaitAndTheOthersAreSent() {
        String unknown = province.code("H99.77");
        String closed = province.code("H99.18.24");
        DocumentId document = send(internalAffairsCode, unknown, closed);
        List<DeliveryState> states = parcels.await(sender, document, ARRIVED, FAILED, FAILED);
        assertThat(states.get(1).failure().orElseThrow().code()).isEqualTo("exchange.recipient-unknown");
        assertThat(states.get(2).failure().orElseThrow().code()).isEqualTo("exchange.recipient-closed");
        assertThat(states.get(2).failure().orElseThrow().values())
                .containsEntry("successor", province.code("H99.31"))
                .containsEntry("since", "01/07/2025");
        assertThat(ActingAs.call(sender, exchange::failed))
                .extracting(failed -> failed.state().recipient().code())
                .containsExactlyInAnyOrder(unknown, closed);
    }

    @Test
    void aRepairedCodeIsSent() {
        DocumentId document = send(province.code("H99.77"));
        PackageId id = parcels.await(sender, document, FAILED).getFirst().packageId();
        ActingAs.run(sender, () -> exchange.retry(id, province.code("H99.77"), Optional.of(scienceCode)));
        List<DeliveryState> states = parcels.await(sender, document, ARRIVED);
        assertThat(states.getFirst().recipient().code()).isEqualTo(scienceCode);
        assertThat(arrivals(science)).hasSize(1);
        assertThat(ActingAs.call(sender, exchange::failed)).isEmpty();
    }

    @Test
    void aCodeIsNotRepairedIntoOneThatAlreadyReceives() {
        DocumentId document = send(scienceCode, province.code("H99.77"));
        PackageId id =
                parcels.await(sender, document, ARRIVED, FAILED).getFirst().packageId();
        assertRefused(
                "exchange.recipient-twice", () -> retry(sender, id, province.code("H99.77"), Optional.of(scienceCode)));
    }

    @Test
    void onlyTheAuthoritysClerkRepairsAndAForeignPackageIsUnknown() {
        String unknown = province.code("H99.77");
        DocumentId document = send(unknown);
        PackageId id = parcels.await(sender, document, FAILED).getFirst().packageId();
        assertRefused(
                "exchange.only-the-clerk", () -> retry(province.as("nguyen.van.an"), id, unknown, Optional.empty()));
        assertRefused("exchange.delivery-unknown", () -> retry(science, id, unknown, Optional.empty()));
        assertThat(ActingAs.call(science, () -> exchange.states(document))).isEmpty();
        assertThat(ActingAs.call(science, exchange::failed)).isEmpty();
    }

    @Test
    void whatArrivedIsNotSentAgain() {
        DocumentId document = send(scienceCode);
        PackageId id = parcels.await(sender, document, ARRIVED).getFirst().packageId();
        assertRefused("exchange.delivery-not-failed", () -> retry(sender, id, scienceCode, Optional.empty()));
    }

    @Test
    void sixteenPassesAtOnceDeliverOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            ActingAs.run(sender, () -> transactions.executeWithoutResult(_ -> postWithoutTrigger(scienceCode)));
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            var passes = pool.invokeAll(java.util.Collections.nCopies(16, () -> {
                delivery.run();
                return "";
            }));
            for (var pass : passes) {
                pass.get();
            }
        }
        assertThat(arrivals(science)).hasSize(10);
        assertThat(arrivals(science)).extracting(Arrival::packageId).doesNotHaveDuplicates();
    }

    @Test
    void aServerKilledAfterTheCommitOfSendingDeliversWhenItIsBack() {
        DocumentId document = ActingAs.call(sender, () -> transactions.execute(_ -> postWithoutTrigger(scienceCode)));
        assertThat(ActingAs.call(sender, () -> exchange.states(document)))
                .extracting(DeliveryState::status)
                .containsExactly(WAITING);
        delivery.run();
        parcels.await(sender, document, ARRIVED);
    }

    @Test
    void aServerKilledBetweenDoorstepAndInboxGoesOnWhenItIsBack() {
        DocumentId document = ActingAs.call(sender, () -> transactions.execute(_ -> postWithoutTrigger(scienceCode)));
        AuthorityId receiving = authorityOf(science);
        for (int time = 1; time <= 2; time++) {
            ActingAs.run(
                    sender,
                    () -> transactions.executeWithoutResult(_ -> {
                        PackageId id = rows.states(document).getFirst().packageId();
                        rows.handOver(
                                new ExchangeRows.Due(id, scienceCode, 0),
                                science.agency(),
                                receiving,
                                new ArrivalId(TimeOrderedId.next()),
                                clock.instant());
                    }));
        }
        delivery.run();
        parcels.await(sender, document, ARRIVED);
        assertThat(arrivals(science)).hasSize(1);
    }

    @Test
    void aRolledBackIssueSendsNothing() {
        Dispatch dispatch = parcels.dispatch(sender, Parcels.envelope(), parcels.text("Không gửi"), scienceCode);
        assertThatThrownBy(() -> ActingAs.run(
                        sender,
                        () -> transactions.executeWithoutResult(_ -> {
                            exchange.send(dispatch);
                            throw new IllegalStateException("the issue failed");
                        })))
                .hasMessage("the issue failed");
        delivery.run();
        assertThat(arrivals(science)).isEmpty();
        assertThat(ActingAs.call(sender, () -> exchange.states(dispatch.document())))
                .isEmpty();
    }

    @Test
    void aPackageWhoseContentIsNotWholeGoesBackAndArrivesOnceMended() {
        byte[] lost = ("Nội dung bị mất " + TimeOrderedId.next()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var file =
                new PackageFile(PackageFile.Role.DOCUMENT, Digest.of(lost), "van-ban.txt", MediaKind.TEXT, lost.length);
        DocumentId document = parcels.send(sender, Parcels.envelope(), file, scienceCode);
        DeliveryState failed = parcels.await(sender, document, FAILED).getFirst();
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("exchange.package-damaged");
        assertThat(arrivals(science)).isEmpty();
        content.store(lost);
        retry(sender, failed.packageId(), scienceCode, Optional.empty());
        parcels.await(sender, document, ARRIVED);
        assertThat(arrivals(science)).hasSize(1);
    }

    @Test
    void aDocumentWithADegreeOfSecrecyIsNotSent() {
        assertRefused("exchange.state-secret", () -> parcels.send(sender, secret(), parcels.text("Mật"), scienceCode));
    }

    @Test
    void aPackageThatNamesADegreeIsTurnedAwayAtTheDoorWithoutItsContent() {
        Dispatch dispatch = parcels.dispatch(sender, secret(), parcels.text("Mật"), scienceCode);
        ActingAs.run(
                sender,
                () -> transactions.executeWithoutResult(
                        _ -> rows.post(new PackageId(TimeOrderedId.next()), dispatch, clock.instant())));
        delivery.run();
        DeliveryState state = parcels.await(sender, dispatch.document(), DeliveryStatus.REFUSED)
                .getFirst();
        assertThat(state.because().orElseThrow().ground()).isEqualTo("state-secret");
        assertThat(arrivals(science)).isEmpty();
        String kept = ActingAs.call(
                science,
                () -> transactions.execute(_ -> jdbc.sql("select envelope::text || files::text from exchange.arrivals")
                        .query(String.class)
                        .single()));
        assertThat(kept)
                .doesNotContain(dispatch.envelope().subject())
                .doesNotContain(dispatch.files().getFirst().digest().hex());
        assertThat(ActingAs.call(
                        science, () -> trail.latest(Optional.of("exchange.secret-turned-away"), Optional.empty(), 5)))
                .hasSize(1);
    }

    @Test
    void aReceiverNamedTwiceIsRefusedBeforeSending() {
        assertRefused("exchange.recipient-twice", () -> send(scienceCode, scienceCode));
    }

    private static Envelope secret() {
        Envelope open = Parcels.envelope();
        return new Envelope(
                open.typeCode(),
                open.typeName(),
                open.codeNumber(),
                open.notation(),
                open.issuedOn(),
                open.organName(),
                open.subject(),
                open.language(),
                open.pages(),
                open.signerPosition(),
                open.signerName(),
                open.urgency(),
                SecrecyDegree.SECRET,
                open.answerDue(),
                open.copies());
    }

    private DocumentId send(String... codes) {
        return parcels.send(sender, Parcels.envelope(), parcels.text("Điều 1."), codes);
    }

    private DocumentId postWithoutTrigger(String code) {
        Dispatch dispatch = parcels.dispatch(sender, Parcels.envelope(), parcels.text("Điều 1."), code);
        rows.post(new PackageId(TimeOrderedId.next()), dispatch, clock.instant());
        return dispatch.document();
    }

    private Object retry(Acting actor, PackageId id, String code, Optional<String> newCode) {
        ActingAs.run(actor, () -> exchange.retry(id, code, newCode));
        return id;
    }

    private List<Arrival> arrivals(Acting.InPost receiver) {
        return ActingAs.call(
                receiver,
                () -> transactions.execute(_ -> jdbc
                        .sql("select arrival_id from exchange.arrivals where status = 'ARRIVED'")
                        .query((row, _) -> new ArrivalId(row.getObject(1, java.util.UUID.class)))
                        .list()
                        .stream()
                        .map(id -> exchange.arrival(id).orElseThrow())
                        .toList()));
    }

    private AuthorityId authorityOf(Acting.InPost receiver) {
        return parcels.dispatch(receiver, Parcels.envelope(), parcels.text("x"), "x")
                .sender();
    }

    private List<String> acts(Acting actor, DocumentId document) {
        return ActingAs.call(
                actor, () -> trail.of(document).stream().map(TrailEntry::act).toList());
    }

    private static void assertRefused(String code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
