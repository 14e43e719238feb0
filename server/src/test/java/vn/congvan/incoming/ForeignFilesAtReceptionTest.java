package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.exchange.DeliveryStatus.ARRIVED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.signing.ForeignFile;
import vn.congvan.signing.Light;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestProvince;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Files that other programs signed, as a clerk receives them.
@CongVanTest
class ForeignFilesAtReceptionTest {
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Incoming incoming;

    @Autowired
    private TestPki pki;

    @Autowired
    private Clock clock;

    private TestProvince.Copy province;
    private Acting.InPost sender;
    private Acting.InPost clerk;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        sender = province.as("nguyen.thi.mai");
        clerk = province.as("truong.thi.yen");
    }

    @Test
    void aFileSignedElsewhereIsJudgedByItselfReportedAndAccepted() {
        DocumentId id = received(ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant()));
        IncomingView view = view(id);
        Checked checked = view.checked().orElseThrow();
        assertThat(checked.light()).isNotEqualTo(Light.RED);
        assertThat(checked.signed()).isTrue();
        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.weight().weight())
                .as("without the agency's signature")
                .isEqualTo(LegalWeight.Weight.INFORMATION_ONLY);
        byte[] report = ActingAs.call(
                clerk, () -> incoming.report(id, view.main().orElseThrow().holding(), ReportKind.HTML));
        assertThat(new String(report, StandardCharsets.UTF_8)).contains("Trần Quốc Bình");
        assertThat(ActingAs.call(clerk, () -> incoming.acceptAsTold(id)).number())
                .isEqualTo(1);
    }

    @Test
    void aSignatureOfAnAuthorityUnknownHereIsUndeterminedAndNoObstacle(@TempDir Path elsewhere) {
        try (DemoPki stranger = DemoPki.open(elsewhere, clock, KeyKind.EC_P256)) {
            DocumentId id = received(ForeignFile.signedBy(key(stranger, AGENCY, "Chủ tịch"), clock.instant()));
            assertThat(view(id).checked().map(Checked::light)).contains(Light.AMBER);
            assertThat(ActingAs.call(clerk, () -> incoming.acceptAsTold(id)).number())
                    .isEqualTo(1);
        }
    }

    @Test
    void aForeignFileWithAChangedByteIsNotAccepted() {
        byte[] file = ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant());
        file[300] ^= 1;
        DocumentId id = received(file);
        assertThat(view(id).checked().map(Checked::light)).contains(Light.RED);
        assertThatThrownBy(() -> ActingAs.call(clerk, () -> incoming.acceptAsTold(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("incoming.not-authentic-or-intact"));
    }

    @Test
    void aCertificateOfAFormerPostIsAWarningThatIsKeptAndNoObstacle() {
        IssuedKey former = key(pki.authority(), "Ủy ban nhân dân tỉnh Cũ", "Giám đốc Sở");
        DocumentId id = received(ForeignFile.signedBy(former, clock.instant()));
        assertThat(view(id).checked().orElseThrow().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("incoming.certificate-names-another-post");
            assertThat(warning.values())
                    .containsEntry("namedTitle", "Giám đốc Sở")
                    .containsEntry("namedAgency", "Ủy ban nhân dân tỉnh Cũ")
                    .containsEntry("title", "Chủ tịch")
                    .containsEntry("agency", AGENCY);
        });
        ActingAs.call(clerk, () -> incoming.acceptAsTold(id));
        assertThat(view(id).checked().orElseThrow().warnings())
                .extracting(Reason::code)
                .containsExactly("incoming.certificate-names-another-post");
    }

    private static IssuedKey key(DemoPki authority, String agency, String title) {
        return authority.issue(
                Identity.person("binh", "Trần Quốc Bình", agency, title, "1").withKeys(KeyKind.RSA_2048));
    }

    private DocumentId received(byte[] pdf) {
        var file = parcels.file(pdf, "van-ban.pdf", MediaKind.PDF);
        DocumentId sent = parcels.send(sender, Parcels.envelope(), file, province.code("H99.05"));
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
