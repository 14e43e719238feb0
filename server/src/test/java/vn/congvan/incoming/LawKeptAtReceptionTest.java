package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.AfterSending;
import vn.congvan.files.Holdings;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LaterLaw;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.Organisation;
import vn.congvan.signing.Evidence;
import vn.congvan.signing.ForeignFile;
import vn.congvan.signing.Signing;
import vn.congvan.signing.Weighing;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The law under which a document was checked and decided stays with it, with what was found then.
@CongVanTest
class LawKeptAtReceptionTest {
    @Autowired
    private AfterSending sent;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Incoming incoming;

    @Autowired
    private IncomingRows rows;

    @Autowired
    private CheckRows checkRows;

    @Autowired
    private FormerPost formerPost;

    @Autowired
    private Signing signing;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Weighing weighing;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    private ReceivingClerk clerk;

    @BeforeEach
    void aProvince() {
        clerk = ReceivingClerk.in(house);
    }

    @Test
    void theEditionIsKeptWithTheCheckAndWithTheRegistration() {
        DocumentId id = received();
        assertThat(clerk.view(id).law()).isEmpty();
        assertThat(clerk.view(id).checked().orElseThrow().law()).contains(edition());
        clerk.accept(id);
        assertThat(clerk.view(id).law()).contains(edition());
    }

    @Test
    void aPaperEnteredByHandAndARefusalKeepItToo() {
        DocumentId refused = received();
        IncomingFields fields = clerk.view(refused).fields();
        var authority = clerk.view(refused).authority();
        clerk.run(() -> incoming.refuse(refused, "incomplete", "Thiếu phụ lục."));
        assertThat(clerk.view(refused).law()).contains(edition());
        DocumentId paper = clerk.as(() -> incoming.registerByHand(new HandEntry(
                authority,
                fields,
                SecrecyDegree.NONE,
                null,
                "",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                false)));
        assertThat(clerk.view(paper).law()).contains(edition());
    }

    @Test
    void aLaterChangeOfRulesLeavesTheJudgementOfEarlierDocumentsAsItWas() {
        DocumentId accepted = received();
        clerk.accept(accepted);
        DocumentId refused = received();
        clerk.run(() -> incoming.refuse(refused, "incomplete", "Thiếu phụ lục."));
        IncomingView before = clerk.view(accepted);
        IncomingViews later = later();
        IncomingView after = seen(later, accepted);
        assertThat(after.checked()).isEqualTo(before.checked());
        assertThat(after.checked().orElseThrow().weight().name()).isEqualTo("Chỉ để biết, tham khảo");
        assertThat(after.law()).isEqualTo(before.law());
        assertThat(seen(later, refused).refused()).isEqualTo(clerk.view(refused).refused());
        assertThat(seen(later, refused).refused().orElseThrow().groundName())
                .isEqualTo("Thiếu trang hoặc tài liệu kèm theo");
    }

    @Test
    void whatWasDecidedBeforeItWasKeptIsJudgedByTheRulesOfItsDay() {
        DocumentId id = received();
        clerk.run(() -> incoming.refuse(id, "incomplete", "Thiếu phụ lục."));
        IncomingView before = clerk.view(id);
        clerk.run(() -> transactions.executeWithoutResult(_ -> {
            jdbc.sql("update incoming.checks set law_edition = null, law_day = null, weight = null")
                    .update();
            jdbc.sql("update incoming.documents set law_edition = null, law_day = null, ground_name = null")
                    .update();
        }));
        IncomingView after = clerk.view(id);
        assertThat(after.law()).isEmpty();
        assertThat(after.refused()).isEqualTo(before.refused());
        assertThat(after.checked().orElseThrow().weight())
                .isEqualTo(before.checked().orElseThrow().weight());
    }

    private IncomingViews later() {
        Lawbook changed = LaterLaw.at(clock)
                .changed("legal-weight.yaml", "Chỉ để biết, tham khảo", "Không có giá trị")
                .changed("refusal-grounds.yaml", "Thiếu trang hoặc tài liệu kèm theo", "Không đầy đủ")
                .lawbook();
        var checks = new Checks(checkRows, signing, evidence, weighing, changed, formerPost, transactions, clock);
        return new IncomingViews(rows, checks, holdings, sent, changed, clock);
    }

    private IncomingView seen(IncomingViews views, DocumentId id) {
        return clerk.as(() -> transactions.execute(
                _ -> views.of(Asker.now(organisation), rows.find(id).orElseThrow())));
    }

    private Edition edition() {
        return lawbook.edition(LocalDate.now(clock));
    }

    private DocumentId received() {
        var key = pki.authority()
                .issue(Identity.person("binh", "Trần Quốc Bình", "UBND tỉnh", "Chủ tịch", "1")
                        .withKeys(KeyKind.RSA_2048));
        return clerk.received(ForeignFile.signedBy(key, clock.instant()));
    }
}
