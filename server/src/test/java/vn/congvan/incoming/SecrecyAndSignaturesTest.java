package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.exchange.DeliveryStatus.REFUSED;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
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
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Parcels;

@CongVanTest
class SecrecyAndSignaturesTest {
    private static final String BODY =
            "Việc bảo vệ bí mật nhà nước, độ Mật, Tối mật thực hiện theo quy định của pháp luật.";

    @Autowired
    private ApplicationContext house;

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

    private ReceivingClerk clerk;

    @BeforeEach
    void aProvince() {
        clerk = ReceivingClerk.in(house);
    }

    @Test
    void aDocumentMarkedSecretIsIsolatedAndGoesBackAsSuchOnly() {
        DocumentId sent = clerk.sent(letter("TỐI MẬT", "Ban hành Quy chế"));
        IncomingRow row = clerk.newest();
        assertThat(row.state()).isEqualTo(IncomingState.ISOLATED);
        assertThat(row.subject()).isEmpty();
        IncomingView view = clerk.view(row.id());
        assertThat(view.files()).isEmpty();
        assertThat(view.mark().orElseThrow().words()).isEqualTo("TỐI MẬT");
        Holding held = clerk.as(() -> holdings.of(row.id())).getFirst();
        assertRefused("incoming.marked-secret", () -> incoming.file(row.id(), held.id()));
        assertRefused("incoming.marked-secret", () -> incoming.acceptAsTold(row.id()));
        assertRefused("incoming.marked-secret", () -> incoming.overrideMark(row.id(), "Không phải"));
        assertRefused("incoming.only-secret-ground", () -> incoming.refuse(row.id(), "wrong-recipient", "Nhầm"));
        clerk.run(() -> incoming.refuse(row.id(), "state-secret", "Có dấu Tối mật."));
        assertThat(parcels.await(clerk.sender(), sent, REFUSED)
                        .getFirst()
                        .because()
                        .orElseThrow()
                        .ground())
                .isEqualTo("state-secret");
        TrailEntry entry = clerk.as(() -> trail.latest(Optional.of("incoming.isolated"), Optional.empty(), 5))
                .getFirst();
        assertThat(entry.details()).containsOnlyKeys("degree", "sender");
    }

    @Test
    void wordsInRunningTextAreNoMark() {
        clerk.sent(letter("", "Ban hành Quy chế"));
        assertThat(clerk.newest().state()).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void aDeclassifiedDocumentComesIn() {
        clerk.sent(letter("ĐÃ GIẢI MẬT", "Ban hành Quy chế"));
        assertThat(clerk.newest().state()).isEqualTo(IncomingState.WAITING);
    }

    @Test
    void aSuspectedMarkIsJudgedByTheClerkWithAReason() {
        clerk.sent(parcels.file(
                printed.pdf("test/letter", Map.of("mark", "", "title", "DANH MỤC TÀI LIỆU<br/>MẬT", "body", BODY)),
                "van-ban.pdf",
                MediaKind.PDF));
        DocumentId id = clerk.newest().id();
        assertThat(clerk.view(id).state()).isEqualTo(IncomingState.SUSPECTED);
        assertRefused("incoming.mark-not-judged", () -> incoming.acceptAsTold(id));
        assertRefused("incoming.reason-missing", () -> incoming.overrideMark(id, " "));
        clerk.run(() -> incoming.overrideMark(id, "Là chữ trong bảng, không phải dấu mật."));
        assertThat(clerk.view(id).mark().orElseThrow().overridden()).contains("Là chữ trong bảng, không phải dấu mật.");
        assertThat(clerk.accept(id).number()).isEqualTo(1);
        assertThat(clerk.as(() -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("incoming.mark-suspected", "incoming.mark-overridden", "incoming.accepted");
    }

    @Test
    void aMarkedFileIsNotEnteredByHandAndNothingOfItIsKept() {
        byte[] secret =
                printed.pdf("test/letter", Map.of("mark", "MẬT", "title", "Ban hành Quy chế", "body", "Điều 9."));
        AuthorityId authority = parcels.dispatch(clerk.clerk(), Parcels.envelope(), parcels.text("x"), "x")
                .sender();
        clerk.sent(letter("", "Ban hành Quy chế"));
        IncomingFields fields = clerk.view(clerk.newest().id()).fields();
        var entry = new HandEntry(
                authority,
                fields,
                SecrecyDegree.NONE,
                secret,
                "scan.pdf",
                Optional.empty(),
                Optional.of("Không phải"),
                false);
        assertRefused("incoming.state-secret", () -> incoming.registerByHand(entry));
        assertThat(content.has(Digest.of(secret))).isFalse();
    }

    @Test
    void anUnsignedDocumentIsForInformationAndItsLackOfASignatureIsNoGround() {
        clerk.sent(letter("", "Ban hành Quy chế"));
        IncomingView view = clerk.view(clerk.newest().id());
        Checked checked = view.checked().orElseThrow();
        assertThat(checked.signed()).isFalse();
        assertThat(checked.light()).isEqualTo(Light.AMBER);
        assertThat(checked.weight().weight()).isEqualTo(LegalWeight.Weight.INFORMATION_ONLY);
        assertRefused(
                "incoming.unsigned-is-no-ground",
                () -> incoming.refuse(view.id(), "not-authentic", "Không có chữ ký số"));
        assertThat(clerk.accept(view.id()).number()).isEqualTo(1);
    }

    @Test
    void theReportOfTheCheckIsKeptAsItWasShown() {
        clerk.sent(letter("", "Ban hành Quy chế"));
        IncomingView view = clerk.view(clerk.newest().id());
        var file = view.main().orElseThrow().holding();
        byte[] html = clerk.as(() -> incoming.report(view.id(), file, ReportKind.HTML));
        byte[] json = clerk.as(() -> incoming.report(view.id(), file, ReportKind.JSON));
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("<html");
        assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{");
        assertThat(clerk.as(() -> incoming.report(view.id(), file, ReportKind.HTML)))
                .isEqualTo(html);
    }

    private PackageFile letter(String mark, String title) {
        return parcels.file(
                printed.pdf("test/letter", Map.of("mark", mark, "title", title, "body", BODY)),
                "van-ban.pdf",
                MediaKind.PDF);
    }

    private void assertRefused(String code, Runnable work) {
        assertThatThrownBy(() -> clerk.run(work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
