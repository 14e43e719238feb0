package vn.congvan.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.platform.Heartbeat;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;

/// The system asks by itself what was numbered on paper while it was down. Its silences are of the whole installation,
/// so that these lie in a year in which no other test has numbered anything, and each test has a week of its own.
@CongVanTest
class NoticedOutagesTest {
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final int week = WEEKS.getAndIncrement();
    /// A Wednesday.
    private final LocalDateTime morning = local("2021-03-03T08:00");

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterBooks books;

    @Autowired
    private Outages outages;

    @Autowired
    private NoticingOutages noticing;

    @Autowired
    private Heartbeat heartbeat;

    @Autowired
    private OutageRows outageRows;

    @Autowired
    private NoticedRows noticedRows;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Notices notices;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private TestProvince.Copy province;
    private Acting.InPost clerk;
    private IssuingAuthority ubnd;

    @BeforeEach
    void aBookOfLongAgo() {
        clock.moveTo(morning);
        province = provinces.fresh();
        clerk = province.as("nguyen.thi.mai");
        ubnd = ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
        assertThat(take()).isEqualTo(1);
        clock.moveTo(morning.plusDays(6));
    }

    @AfterEach
    void nothingStaysToBeAsked() {
        noticing.all();
    }

    @Test
    void afterAStopInWorkingHoursNoNumberIsGivenUntilTheClerkHasAnswered() {
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        // From the first moment on, before anybody was asked.
        assertRefused("registers.reconciling");
        noticing.all();
        Outage outage = only();
        assertThat(outage.noticed()).isTrue();
        assertThat(outage.began()).isEqualTo(at("2021-03-03T09:00"));
        assertThat(ActingAs.call(clerk, () -> notices.mine(5)).getFirst().what().values())
                .containsEntry("from", SAID.format(local("2021-03-03T09:00")))
                .containsEntry("to", SAID.format(local("2021-03-03T10:30")))
                .containsEntry("books", ubnd.id().toString());
        assertRefused("registers.reconciling");
        ActingAs.run(clerk, () -> outages.enter(outage.id(), Papers.numbered(2, morning.toLocalDate()), false));
        ActingAs.run(clerk, () -> outages.settle(outage.id(), false));
        assertThat(take()).isEqualTo(3);
        noticing.all();
        assertThat(only().settled()).isPresent();
        assertThat(ActingAs.call(clerk, () -> books.books(RegisterKind.OUTGOING, ubnd.id(), 2021)))
                .singleElement()
                .satisfies(book -> assertThat(book.missing()).isEmpty());
    }

    @Test
    void nightsWeekendsAndShortStopsAreNotAskedAbout() {
        silent("2021-03-03T17:30", "2021-03-04T06:45");
        silent("2021-03-05T16:45", "2021-03-08T07:10");
        silent("2021-03-04T11:15", "2021-03-04T13:10");
        assertThat(take()).isEqualTo(2);
        noticing.all();
        assertThat(all()).isEmpty();
        assertThat(take()).isEqualTo(3);
    }

    @Test
    void ofSeveralStopsOneIsAskedAboutAfterTheOther() {
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        silent("2021-03-04T14:00", "2021-03-05T09:00");
        noticing.all();
        Outage first = only();
        ActingAs.run(clerk, () -> outages.settle(first.id(), true));
        assertRefused("registers.reconciling");
        assertThat(inTransaction(() -> jdbc.sql("select job from audit.entry where act = 'registers.outage-noticed'"
                                + " and subject = :authority")
                        .param("authority", ubnd.id().value())
                        .query(String.class)
                        .list()))
                .as("who settles asks nothing himself")
                .containsExactly("registers.outages", "registers.outages");
        Outage second = all().getFirst();
        assertThat(second.began()).isEqualTo(at("2021-03-04T14:00"));
        ActingAs.run(clerk, () -> outages.settle(second.id(), true));
        assertThat(take()).isEqualTo(2);
        assertThat(all())
                .hasSize(2)
                .allSatisfy(outage -> assertThat(outage.none()).isTrue());
    }

    @Test
    void whoDeclaredItHimselfIsNotAskedAgain() {
        Outage declared = ActingAs.call(
                clerk, () -> outages.declare(ubnd.id(), at("2021-03-03T08:30"), at("2021-03-03T11:00"), "Mất điện"));
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        ActingAs.run(clerk, () -> outages.settle(declared.id(), true));
        noticing.all();
        assertThat(only()).extracting(Outage::noticed).isEqualTo(false);
        assertThat(take()).isEqualTo(2);
    }

    @Test
    void whoBeganToNumberHereOnlyLaterIsNotAsked() {
        silent("2021-03-02T09:00", "2021-03-02T16:00");
        assertThat(take()).isEqualTo(2);
        noticing.all();
        assertThat(all()).isEmpty();
    }

    @Test
    void aSilenceIsJudgedOnceForEachAuthority() {
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        noticing.all();
        noticing.all();
        assertThat(all()).hasSize(1);
        assertThat(inTransaction(() -> jdbc.sql("select count(*) from registers.noticed where outage_id is not null"
                                + " and authority_id = :authority")
                        .param("authority", ubnd.id().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        ActingAs.run(clerk, () -> outages.settle(only().id(), true));
    }

    @Test
    void whatIsNotToBeAskedIsPassedOverWhileAnotherOutageIsOpen() {
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        silent("2021-03-03T18:00", "2021-03-04T06:00");
        noticing.all();
        assertThat(inTransaction(() -> jdbc.sql(
                                "select outage_id is not null as asked from registers.noticed n"
                                        + " join platform.silence s on s.id = n.silence_id where authority_id = :authority and began >= :from order by began")
                        .param("from", at("2021-03-03T00:00").atOffset(ZoneOffset.UTC))
                        .param("authority", ubnd.id().value())
                        .query(Boolean.class)
                        .list()))
                .containsExactly(true, false);
        ActingAs.run(clerk, () -> outages.settle(only().id(), true));
    }

    @Test
    void whereNobodyServesTheAdministratorIsToldAndNothingPilesUp() {
        IssuingAuthority unserved = Papers.authority(clerk.agency());
        clock.moveTo(morning);
        assertThat(take(unserved)).isEqualTo(1);
        clock.moveTo(morning.plusDays(6));
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        noticing.all();
        assertThat(ActingAs.call(province.as("bui.van.tam"), () -> notices.mine(5))
                        .getFirst())
                .satisfies(notice -> {
                    assertThat(notice.what().code()).isEqualTo("registers.notice-outage-unasked");
                    assertThat(notice.what().values())
                            .containsEntry("books", unserved.id().toString());
                });
        assertThat(take(unserved)).isEqualTo(2);
        ActingAs.run(clerk, () -> outages.settle(only().id(), true));
    }

    /// The job judges and opens the outage between the two looks of who is about to take a number.
    @Test
    void theJobThatAsksAtThatVeryMomentLetsNoNumberThrough() {
        silent("2021-03-03T09:00", "2021-03-03T10:30");
        var reconciling = new Reconciling(outageRows, new Silences(heartbeat, noticedRows, calendar) {
            @Override
            boolean pending(AuthorityId authority) {
                CompletableFuture.runAsync(noticing::all).join();
                return super.pending(authority);
            }
        });
        assertThat(inTransaction(() -> reconciling.is(ubnd.id()))).isTrue();
        ActingAs.run(clerk, () -> outages.settle(only().id(), true));
    }

    private List<Outage> all() {
        return ActingAs.call(clerk, () -> outages.all(ubnd.id()));
    }

    private Outage only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    /// The moment in this test's week: the first one lies between 30 April and 2 September, in weeks without holidays.
    private LocalDateTime local(String moment) {
        return LocalDateTime.parse(moment).plusWeeks(10 + week);
    }

    private Instant at(String moment) {
        return local(moment).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    private void silent(String from, String to) {
        jdbc.sql("insert into platform.silence (id, began, ended) values (:id, :from, :to)")
                .param("id", TimeOrderedId.next())
                .param("from", at(from).atOffset(ZoneOffset.UTC))
                .param("to", at(to).atOffset(ZoneOffset.UTC))
                .update();
    }

    private int take() {
        return take(ubnd);
    }

    private int take(IssuingAuthority authority) {
        return inTransaction(() -> registers
                .takeOutgoing(
                        DocumentId.fresh(),
                        authority,
                        lawbook.documentType("QD", morning.toLocalDate()),
                        Optional.empty(),
                        Papers.outgoing("Ban hành Quy chế"))
                .number());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return ActingAs.call(clerk, () -> transactions.execute(_ -> work.get()));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::take)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
