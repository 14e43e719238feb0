package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.exchange.DeliveryStatus.ARRIVED;
import static vn.congvan.exchange.DeliveryStatus.REFUSED;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.PackageFile;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.files.PrintedForms;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.signing.Light;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestProvince;

@CongVanTest
class SecrecyAndSignaturesTest {
    private static final String BODY =
            "Việc bảo vệ bí mật nhà nước, độ Mật, Tối mật thực hiện theo quy định của pháp luật.";

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Incoming incoming;

    @Autowired
    private PrintedForms printed;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Content content;

    @Autowired
    private Trail trail;

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
    void aDocumentMarkedSecretIsIsolatedAndGoesBackAsSuchOnly() {
        DocumentId sent = send(letter("TỐI MẬT", "Ban hành Quy chế"));
        IncomingRow row = onlyRow();
        assertThat(row.state()).isEqualTo(IncomingState.ISOLATED);
        assertThat(row.subject()).isEmpty();
        IncomingView view = view(row.id());
        assertThat(view.files()).isEmpty();
        assertThat(view.mark().orElseThrow().words()).isEqualTo("TỐI MẬT");
        Holding held = ActingAs.call(clerk, () -> holdings.of(row.id())).getFirst();
        assertRefused("incoming.marked-secret", () -> incoming.file(row.id(), held.id()));
        assertRefused("incoming.marked-secret", () -> incoming.acceptAsTold(row.id()));
        assertRefused("incoming.marked-secret", () -> incoming.overrideMark(row.id(), "Không phải"));
        assertRefused("incoming.only-secret-ground", () -> incoming.refuse(row.id(), "wrong-recipient", "Nhầm"));
        ActingAs.run(clerk, () -> incoming.refuse(row.id(), "state-secret", "Có dấu Tối mật."));
        assertThat(parcels.await(sender, sent, REFUSED)
                        .getFirst()
                        .because()
                        .orElseThrow()
                        .ground())
                .isEqualTo("state-secret");
        TrailEntry entry = ActingAs.call(
                        clerk, () -> trail.latest(Optional.of("incoming.isolated"), Optional.empty(), 5))
                .getFirst();
        assertThat(entry.details()).containsOnlyKeys("degree", "sender");
    }

    @Test
    void wordsInRunningTextAreNoMark() {
        send(letter("", "Ban hành Quy chế"));
        assertThat(onlyRow().state()).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void aDeclassifiedDocumentComesIn() {
        send(letter("ĐÃ GIẢI MẬT", "Ban hành Quy chế"));
        assertThat(onlyRow().state()).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void aSuspectedMarkIsJudgedByTheClerkWithAReason() {
        send(parcels.file(
                printed.pdf("test/letter", Map.of("mark", "", "title", "DANH MỤC TÀI LIỆU<br/>MẬT", "body", BODY)),
                "van-ban.pdf",
                MediaKind.PDF));
        DocumentId id = onlyRow().id();
        assertThat(view(id).state()).isEqualTo(IncomingState.SUSPECTED);
        assertRefused("incoming.mark-not-judged", () -> incoming.acceptAsTold(id));
        assertRefused("incoming.reason-missing", () -> incoming.overrideMark(id, " "));
        ActingAs.run(clerk, () -> incoming.overrideMark(id, "Là chữ trong bảng, không phải dấu mật."));
        assertThat(view(id).mark().orElseThrow().overridden()).contains("Là chữ trong bảng, không phải dấu mật.");
        assertThat(ActingAs.call(clerk, () -> incoming.acceptAsTold(id)).number())
                .isEqualTo(1);
        assertThat(ActingAs.call(clerk, () -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("incoming.mark-suspected", "incoming.mark-overridden", "incoming.accepted");
    }

    @Test
    void aMarkedFileIsNotEnteredByHandAndNothingOfItIsKept() {
        byte[] secret =
                printed.pdf("test/letter", Map.of("mark", "MẬT", "title", "Ban hành Quy chế", "body", "Điều 9."));
        AuthorityId authority = parcels.dispatch(clerk, Parcels.envelope(), parcels.text("x"), "x")
                .sender();
        send(letter("", "Ban hành Quy chế"));
        IncomingFields fields = view(onlyRow().id()).fields();
        var entry = new HandEntry(
                authority, fields, SecrecyDegree.NONE, secret, "scan.pdf", Optional.empty(), Optional.of("Không phải"));
        assertRefused("incoming.state-secret", () -> incoming.registerByHand(entry));
        assertThat(content.has(Digest.of(secret))).isFalse();
    }

    @Test
    void anUnsignedDocumentIsForInformationAndItsLackOfASignatureIsNoGround() {
        send(letter("", "Ban hành Quy chế"));
        IncomingView view = view(onlyRow().id());
        Checked checked = view.checked().orElseThrow();
        assertThat(checked.signed()).isFalse();
        assertThat(checked.light()).isEqualTo(Light.AMBER);
        assertThat(checked.weight().weight()).isEqualTo(LegalWeight.Weight.INFORMATION_ONLY);
        assertRefused(
                "incoming.unsigned-is-no-ground",
                () -> incoming.refuse(view.id(), "not-authentic", "Không có chữ ký số"));
        assertThat(ActingAs.call(clerk, () -> incoming.acceptAsTold(view.id())).number())
                .isEqualTo(1);
    }

    @Test
    void theReportOfTheCheckIsKeptAsItWasShown() {
        send(letter("", "Ban hành Quy chế"));
        IncomingView view = view(onlyRow().id());
        var file = view.main().orElseThrow().holding();
        byte[] html = ActingAs.call(clerk, () -> incoming.report(view.id(), file, ReportKind.HTML));
        byte[] json = ActingAs.call(clerk, () -> incoming.report(view.id(), file, ReportKind.JSON));
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("<html");
        assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{");
        assertThat(ActingAs.call(clerk, () -> incoming.report(view.id(), file, ReportKind.HTML)))
                .isEqualTo(html);
    }

    private PackageFile letter(String mark, String title) {
        return parcels.file(
                printed.pdf("test/letter", Map.of("mark", mark, "title", title, "body", BODY)),
                "van-ban.pdf",
                MediaKind.PDF);
    }

    private DocumentId send(PackageFile file) {
        DocumentId document = parcels.send(sender, Parcels.envelope(), file, province.code("H99.05"));
        parcels.await(sender, document, ARRIVED);
        return document;
    }

    private IncomingRow onlyRow() {
        return ActingAs.call(clerk, () -> incoming.list(IncomingQuery.open()))
                .rows()
                .getFirst();
    }

    private IncomingView view(DocumentId id) {
        return ActingAs.call(clerk, () -> incoming.view(id));
    }

    private void assertRefused(String code, Runnable work) {
        assertThatThrownBy(() -> ActingAs.run(clerk, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
