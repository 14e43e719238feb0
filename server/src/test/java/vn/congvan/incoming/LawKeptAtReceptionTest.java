package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.exchange.DeliveryStatus.ARRIVED;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LaterLaw;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.Organisation;
import vn.congvan.signing.ForeignFile;
import vn.congvan.signing.Signing;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestProvince;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// The law under which a document was checked and decided stays with it, with what was found then.
@CongVanTest
class LawKeptAtReceptionTest {
    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Incoming incoming;

    @Autowired
    private IncomingRows rows;

    @Autowired
    private CheckRows checkRows;

    @Autowired
    private Signing signing;

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

    private Acting.InPost sender;
    private Acting.InPost clerk;
    private String code;

    @BeforeEach
    void aProvince() {
        TestProvince.Copy province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        clerk = province.as("truong.thi.yen");
        code = province.code("H99.05");
    }

    @Test
    void theEditionIsKeptWithTheCheckAndWithTheRegistration() {
        DocumentId id = received();
        assertThat(view(id).law()).isEmpty();
        assertThat(view(id).checked().orElseThrow().law()).contains(edition());
        ActingAs.call(clerk, () -> incoming.acceptAsTold(id));
        assertThat(view(id).law()).contains(edition());
    }

    @Test
    void aPaperEnteredByHandAndARefusalKeepItToo() {
        DocumentId refused = received();
        IncomingFields fields = view(refused).fields();
        var authority = view(refused).authority();
        ActingAs.run(clerk, () -> incoming.refuse(refused, "incomplete", "Thiếu phụ lục."));
        assertThat(view(refused).law()).contains(edition());
        DocumentId paper = ActingAs.call(
                clerk,
                () -> incoming.registerByHand(new HandEntry(
                        authority,
                        fields,
                        SecrecyDegree.NONE,
                        null,
                        "",
                        java.util.Optional.empty(),
                        java.util.Optional.empty())));
        assertThat(view(paper).law()).contains(edition());
    }

    @Test
    void aLaterChangeOfRulesLeavesTheJudgementOfEarlierDocumentsAsItWas() {
        DocumentId accepted = received();
        ActingAs.call(clerk, () -> incoming.acceptAsTold(accepted));
        DocumentId refused = received();
        ActingAs.run(clerk, () -> incoming.refuse(refused, "incomplete", "Thiếu phụ lục."));
        IncomingView before = view(accepted);
        IncomingViews later = later();
        IncomingView after = seen(later, accepted);
        assertThat(after.checked()).isEqualTo(before.checked());
        assertThat(after.checked().orElseThrow().weight().name()).isEqualTo("Chỉ để biết, tham khảo");
        assertThat(after.law()).isEqualTo(before.law());
        assertThat(seen(later, refused).refused()).isEqualTo(view(refused).refused());
        assertThat(seen(later, refused).refused().orElseThrow().groundName())
                .isEqualTo("Thiếu trang hoặc tài liệu kèm theo");
    }

    @Test
    void whatWasDecidedBeforeItWasKeptIsJudgedByTheRulesOfItsDay() {
        DocumentId id = received();
        ActingAs.run(clerk, () -> incoming.refuse(id, "incomplete", "Thiếu phụ lục."));
        IncomingView before = view(id);
        ActingAs.run(
                clerk,
                () -> transactions.executeWithoutResult(_ -> {
                    jdbc.sql("update incoming.checks set law_edition = null, law_day = null, weight = null")
                            .update();
                    jdbc.sql("update incoming.documents set law_edition = null, law_day = null, ground_name = null")
                            .update();
                }));
        IncomingView after = view(id);
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
        var checks = new Checks(checkRows, signing, changed, transactions, clock);
        return new IncomingViews(rows, checks, holdings, changed, clock);
    }

    private IncomingView seen(IncomingViews views, DocumentId id) {
        return ActingAs.call(
                clerk,
                () -> transactions.execute(
                        _ -> views.of(Asker.now(organisation), rows.find(id).orElseThrow())));
    }

    private Edition edition() {
        return lawbook.edition(LocalDate.now(clock));
    }

    private DocumentId received() {
        var key = pki.authority()
                .issue(Identity.person("binh", "Trần Quốc Bình", "UBND tỉnh", "Chủ tịch", "1")
                        .withKeys(KeyKind.RSA_2048));
        var file = parcels.file(ForeignFile.signedBy(key, clock.instant()), "van-ban.pdf", MediaKind.PDF);
        DocumentId sent = parcels.send(sender, Parcels.envelope(), file, code);
        parcels.await(sender, sent, ARRIVED);
        return ActingAs.call(clerk, () -> incoming.list(IncomingQuery.open()))
                .rows()
                .getFirst()
                .id();
    }

    private IncomingView view(DocumentId id) {
        return ActingAs.call(clerk, () -> incoming.view(id));
    }
}
