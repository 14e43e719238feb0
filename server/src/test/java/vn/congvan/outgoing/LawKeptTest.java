package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.Exchange;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LaterLaw;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Signing;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// The law under which a document was numbered and issued stays with it, with what was found then.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawKeptTest {
    @Autowired
    private SignerSheet signerSheet;

    @Autowired
    private SignerSigning signerSigning;

    @Autowired
    private SignerRows signerRows;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private ActBook book;

    @Autowired
    private ActRows acts;

    @Autowired
    private VersionRows versions;

    @Autowired
    private OutgoingFiles files;

    @Autowired
    private FileViews fileViews;

    @Autowired
    private Holders holders;

    @Autowired
    private Parties parties;

    @Autowired
    private AppendixSealing appendices;

    @Autowired
    private PaperSeal paper;

    @Autowired
    private DateCheck dates;

    @Autowired
    private Permissions permissions;

    @Autowired
    private Telling telling;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Receipts receipts;

    @Autowired
    private InitialsAsked initialsAsked;

    @Autowired
    private DistributionLines distribution;

    @Autowired
    private Changes changes;

    @Autowired
    private Circuits circuits;

    @Autowired
    private Jointly jointly;

    @Autowired
    private Renumbering renumbering;

    @Autowired
    private ConfirmedRecipients recipients;

    @Autowired
    private SignedByAll signedByAll;

    @Autowired
    private Signing signing;

    @Autowired
    private Registers registers;

    @Autowired
    private Lawbook lawbook;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @Test
    void theEditionIsKeptFromTheNumberOnAndWhatWasFoundFromIssueOn() {
        DocumentId id = walk.signed();
        assertThat(walk.view(Walk.CLERK, id).law()).isEmpty();
        var order = walk.orderSeal(id);
        Edition now = lawbook.edition(LocalDate.now(clock));
        assertThat(walk.view(Walk.CLERK, id).law()).contains(LawKept.numbered(now));
        walk.seal(id, order);
        OutgoingView issued = walk.view(Walk.CLERK, id);
        LawKept.AtIssue found = issued.law().flatMap(LawKept::atIssue).orElseThrow();
        assertThat(found.edition()).isEqualTo(now);
        assertThat(found.weight()).isEqualTo("Có giá trị như bản giấy");
        assertThat(issued.deadlines()).contains(found.deadlines());
    }

    @Test
    void aLaterChangeOfRulesLeavesTheJudgementOfEarlierDocumentsAsItWas() {
        DocumentId issued = walk.issued();
        DocumentId signed = walk.signed();
        Views now = views(LaterLaw.at(clock));
        Views later = views(changed());
        assertThat(later(later, issued).legalWeight())
                .isEqualTo(later(now, issued).legalWeight())
                .hasValueSatisfying(weight -> assertThat(weight.name()).isEqualTo("Có giá trị như bản giấy"));
        assertThat(later(later, issued).deadlines())
                .isEqualTo(later(now, issued).deadlines());
        assertThat(later(later, issued).law()).isEqualTo(later(now, issued).law());
        assertThat(later(later, signed).deadlines())
                .isNotEqualTo(later(now, signed).deadlines());
    }

    @Test
    void whatIsNumberedUnderTheLaterEditionSaysSo() {
        DocumentId id = walk.signed();
        Lawbook later = changed().lawbook();
        var sealing = new Sealing(
                book,
                versions,
                files,
                parties,
                changes,
                recipients,
                dates,
                certificates,
                appendices,
                paper,
                jointly,
                signedByAll,
                signing,
                signerSheet,
                signerSigning,
                registers,
                later,
                telling,
                transactions,
                clock);
        walk.as(Walk.CLERK, () -> sealing.order(id, Seen.latest(), java.util.Optional.empty()));
        Edition kept = walk.view(Walk.CLERK, id).law().orElseThrow().numberedUnder();
        assertThat(kept).isEqualTo(later.edition(LocalDate.now(clock)));
        assertThat(kept.id()).isNotEqualTo(lawbook.edition(LocalDate.now(clock)).id());
    }

    @Test
    void aDocumentOfTheTimeBeforeItWasKeptIsJudgedByTheRulesOfItsDay() {
        DocumentId id = walk.issued();
        OutgoingView before = walk.view(Walk.CLERK, id);
        walk.run(
                Walk.CLERK,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update outgoing.document set law = null where id = :id")
                                .param("id", id.value())
                                .update()));
        OutgoingView after = walk.view(Walk.CLERK, id);
        assertThat(after.law()).isEmpty();
        assertThat(after.legalWeight()).isEqualTo(before.legalWeight());
        assertThat(after.deadlines()).isEqualTo(before.deadlines());
    }

    private LaterLaw changed() {
        return LaterLaw.at(clock)
                .changed("legal-weight.yaml", "Có giá trị như bản giấy", "Có giá trị khác")
                .changed("issue-deadlines.yaml", "\"12:00\"", "\"09:00\"");
    }

    private Views views(LaterLaw law) {
        return new Views(
                versions,
                acts,
                fileViews,
                holders,
                parties,
                dates,
                renumbering,
                signedByAll,
                new Timing(law.calendar(), signedByAll, clock),
                exchange,
                receipts,
                distribution,
                law.lawbook(),
                initialsAsked,
                circuits,
                signerRows);
    }

    private OutgoingView later(Views views, DocumentId id) {
        return walk.as(Walk.CLERK, () -> transactions.execute(_ -> views.of(permissions.matter(book.found(id)))));
    }
}
