package vn.congvan.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;

/// Each test falsifies the trail as somebody with power over the database could, and sees it named.
@CongVanTest
class VerificationTest {
    @Autowired
    private Trail trail;

    @Autowired
    private AuditSettings settings;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private final Acting.InPost clerk = ActingAs.somebody();

    @Test
    void committedEntriesAreChainedWithinASecond() throws InterruptedException {
        act(3);
        long begin = System.nanoTime();
        while (verify().tail() > 0) {
            assertThat(System.nanoTime() - begin).isLessThan(SECONDS.toNanos(5));
            Thread.sleep(50);
        }
        assertThat(verify()).isEqualTo(new Finding(clerk.agency(), 3, 0, List.of()));
    }

    @Test
    void theUnsealedTailIsNamed() {
        actAndSeal(1);
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(_ -> {
                    jdbc.sql("select position from audit.chain for update")
                            .query()
                            .listOfRows();
                    inAnotherThread(() -> act(2));
                    assertThat(verify()).isEqualTo(new Finding(clerk.agency(), 1, 2, List.of()));
                }));
    }

    @Test
    void aWholeTrailWithHeadsIsWhole() {
        actAndSeal(600);
        var finding = verify();
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.sealed()).isEqualTo(600);
        assertThat(settings.heads().resolve(clerk.agency() + ".heads")).isNotEmptyFile();
    }

    @Test
    void anAlteredEntryIsNamed() {
        actAndSeal(3);
        falsify("update audit.entry set details = '{\"number\": \"8\"}' where agency_id = ? and id = ("
                + "select entry_id from audit.link where agency_id = ? and position = 2)");
        assertThat(verify().faults()).singleElement().asString().contains("at link 2 was altered");
    }

    @Test
    void aMissingEntryIsNamed() {
        actAndSeal(3);
        falsify("delete from audit.entry where agency_id = ? and id = ("
                + "select entry_id from audit.link where agency_id = ? and position = 3)");
        assertThat(verify().faults()).singleElement().asString().contains("at link 3 is missing");
    }

    @Test
    void aMissingLinkIsNamed() {
        actAndSeal(3);
        falsify("delete from audit.link where agency_id = ? and agency_id = ? and position = 2");
        assertThat(verify().faults())
                .anyMatch(fault -> fault.contains("Links 2 to 2 are missing"))
                .anyMatch(fault -> fault.contains("is neither chained nor waiting"));
    }

    @Test
    void aTruncatedChainIsNamed() {
        actAndSeal(3);
        falsify("delete from audit.link where agency_id = ? and agency_id = ? and position = 3");
        assertThat(verify().faults()).anyMatch(fault -> fault.contains("ends at link 2 but had reached link 3"));
    }

    @Test
    void anEntryPutInBehindTheChainIsNamed() {
        actAndSeal(1);
        falsify(
                "insert into audit.entry select agency_id, gen_random_uuid(), at, person_id, post_id, job, act, subject_kind,"
                        + " subject, document_id, details, request_id from audit.entry where agency_id = ? and agency_id = ?");
        assertThat(verify().faults()).singleElement().asString().contains("neither chained nor waiting");
    }

    @Test
    void aHeadThatIsNotTheOneKeptOutsideIsNamed() throws IOException {
        actAndSeal(300);
        var outside = settings.heads().resolve(clerk.agency() + ".heads");
        var lines = Files.readString(outside);
        Files.writeString(outside, lines.replaceFirst(" [0-9a-f]{8}", " 00000000"));
        assertThat(verify().faults()).singleElement().asString().contains("kept outside the database");
    }

    @Test
    void evenTheOwnerOfTheTablesIsRefused() {
        assertThatThrownBy(() ->
                        JdbcClient.create(owner).sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private static void inAnotherThread(Runnable work) {
        var thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void actAndSeal(int times) {
        act(times);
        long end = System.nanoTime() + SECONDS.toNanos(30);
        while (verify().tail() > 0 && System.nanoTime() < end) {
            sealer.sealAll();
        }
    }

    private Finding verify() {
        return ActingAs.call(clerk, trail::verify);
    }

    private void act(int times) {
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(_ -> {
                    for (int i = 0; i < times; i++) {
                        events.publishEvent(new TrailTest.Stamped(UUID.randomUUID(), false));
                    }
                }));
    }

    private void falsify(String sql) {
        var agency = clerk.agency().value();
        var client = JdbcClient.create(owner);
        client.sql("alter table audit.entry disable trigger user, no force row level security")
                .update();
        client.sql("alter table audit.link disable trigger user, no force row level security")
                .update();
        try {
            assertThat(client.sql(sql).params(agency, agency).update()).isOne();
        } finally {
            client.sql("alter table audit.entry enable trigger user, force row level security")
                    .update();
            client.sql("alter table audit.link enable trigger user, force row level security")
                    .update();
        }
    }
}
