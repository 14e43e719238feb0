package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.outgoing.Paper;
import vn.congvan.signing.ForeignFile;
import vn.congvan.signing.Light;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Files that other programs signed, as a clerk receives them.
@CongVanTest
class ForeignFilesAtReceptionTest {
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Incoming incoming;

    @Autowired
    private TestPki pki;

    @Autowired
    private Clock clock;

    private ReceivingClerk clerk;

    @BeforeEach
    void aProvince() {
        clerk = ReceivingClerk.in(house);
    }

    @Test
    void aFileSignedElsewhereIsJudgedByItselfReportedAndAccepted() {
        DocumentId id = clerk.received(ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant()));
        IncomingView view = clerk.view(id);
        Checked checked = view.checked().orElseThrow();
        assertThat(checked.light()).isNotEqualTo(Light.RED);
        assertThat(checked.signed()).isTrue();
        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.weight().weight())
                .as("without the agency's signature")
                .isEqualTo(LegalWeight.Weight.INFORMATION_ONLY);
        byte[] report =
                clerk.as(() -> incoming.report(id, view.main().orElseThrow().holding(), ReportKind.HTML));
        assertThat(new String(report, StandardCharsets.UTF_8)).contains("Trần Quốc Bình");
        assertThat(clerk.accept(id).number()).isEqualTo(1);
    }

    @Test
    void aSignatureOfAnAuthorityUnknownHereIsUndeterminedAndNoObstacle(@TempDir Path elsewhere) {
        try (DemoPki stranger = DemoPki.open(elsewhere, clock, KeyKind.EC_P256)) {
            DocumentId id = clerk.received(ForeignFile.signedBy(key(stranger, AGENCY, "Chủ tịch"), clock.instant()));
            assertThat(clerk.view(id).checked().map(Checked::light)).contains(Light.AMBER);
            assertThat(clerk.accept(id).number()).isEqualTo(1);
        }
    }

    @Test
    void aContractThatOneOfTwoHasSignedIsNotGreenAndHasNoFullWeight() {
        DocumentId id = clerk.received(
                ForeignFile.contractSignedByOneOfTwo(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant()));
        IncomingView view = clerk.view(id);
        Checked checked = view.checked().orElseThrow();
        assertThat(checked.light()).isEqualTo(Light.AMBER);
        assertThat(checked.signedByPerson()).isFalse();
        assertThat(checked.weight().weight()).isEqualTo(LegalWeight.Weight.INFORMATION_ONLY);
        byte[] report =
                clerk.as(() -> incoming.report(id, view.main().orElseThrow().holding(), ReportKind.HTML));
        assertThat(new String(report, StandardCharsets.UTF_8))
                .contains("Chưa đủ chữ ký")
                .contains("Còn chờ chữ ký với tư cách: Đại diện Bên B")
                .contains("Đại diện Bên A")
                .doesNotContain("người có thẩm quyền");
    }

    @Test
    void aForeignFileWithAChangedByteIsNotAccepted() {
        byte[] file = ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant());
        file[300] ^= 1;
        DocumentId id = clerk.received(file);
        assertThat(clerk.view(id).checked().map(Checked::light)).contains(Light.RED);
        assertThatThrownBy(() -> clerk.accept(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("incoming.not-authentic-or-intact"));
    }

    @Test
    void aChangedAttachmentIsNotAcceptedEither() {
        byte[] file = ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant());
        file[300] ^= 1;
        DocumentId id = clerk.receivedWith(file);
        IncomingView view = clerk.view(id);
        assertThat(view.may(IncomingAct.ACCEPT)).isFalse();
        assertThat(view.files()).filteredOn(IncomingFile::redAttachment).hasSize(1);
        assertThat(clerk.newest().light()).contains(Light.RED);
        assertThatThrownBy(() -> clerk.accept(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("incoming.attachment-not-intact"));
        clerk.run(() -> incoming.refuse(id, "not-intact", "Phụ lục đã bị thay đổi sau khi ký."));
        assertThat(clerk.view(id).refused().orElseThrow().ground()).isEqualTo("not-intact");
    }

    @Test
    void anAttachmentWithoutSignatureOrWithAGoodOneIsNoObstacle() {
        DocumentId unsigned = clerk.receivedWith(Paper.decision(2026).pdf());
        assertThat(clerk.view(unsigned).may(IncomingAct.ACCEPT)).isTrue();
        assertThat(clerk.accept(unsigned).number()).isEqualTo(1);
        byte[] signed = ForeignFile.signedBy(key(pki.authority(), AGENCY, "Chủ tịch"), clock.instant());
        assertThat(clerk.accept(clerk.receivedWith(signed)).number()).isEqualTo(2);
    }

    @Test
    void aCertificateOfAFormerPostIsAWarningThatIsKeptAndNoObstacle() {
        IssuedKey former = key(pki.authority(), "Ủy ban nhân dân tỉnh Cũ", "Giám đốc Sở");
        DocumentId id = clerk.received(ForeignFile.signedBy(former, clock.instant()));
        assertThat(clerk.view(id).checked().orElseThrow().warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("incoming.certificate-names-another-post");
                    assertThat(warning.values())
                            .containsEntry("namedTitle", "Giám đốc Sở")
                            .containsEntry("namedAgency", "Ủy ban nhân dân tỉnh Cũ")
                            .containsEntry("title", "Chủ tịch")
                            .containsEntry("agency", AGENCY);
                });
        clerk.accept(id);
        assertThat(clerk.view(id).checked().orElseThrow().warnings())
                .extracting(Reason::code)
                .containsExactly("incoming.certificate-names-another-post");
    }

    private static IssuedKey key(DemoPki authority, String agency, String title) {
        return authority.issue(
                Identity.person("binh", "Trần Quốc Bình", agency, title, "1").withKeys(KeyKind.RSA_2048));
    }
}
