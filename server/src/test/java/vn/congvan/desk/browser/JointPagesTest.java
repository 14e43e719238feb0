package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.signin.SignInSettings;
import vn.congvan.outgoing.CoAgency;
import vn.congvan.outgoing.JointPaper;
import vn.congvan.outgoing.NewDraft;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.Walk;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.outgoing.joint.JointPass;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.SignerAtHand;
import vn.congvan.testing.TestServer;

/// A joint document on the pages of both agencies: named, signed in turn, numbered once, sealed in turn, entered
/// without a number of its own; and refused.
@CongVanTest
class JointPagesTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private SignInSettings settings;

    @TempDir
    private Path tokens;

    private Desks desks;
    private Walk walk;
    private CoAgency other;

    @BeforeEach
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
        other = CoAgency.interior(house, walk);
        desks = Desks.of(house, walk);
    }

    @Test
    void twoAgenciesSignAndSealInTurnAndTheOtherEntersItWithoutANumber() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(false), List.of()));
        try (var drafter = desks.of(Walk.DRAFTER)) {
            drafter.open("/outgoing/" + id)
                    .press("a:has-text('Ban hành liên tịch')")
                    .arrives("/joint");
            drafter.find("#code-0").selectOption(desks.code("H99.05"));
            drafter.find("#signer-0").fill(JointPaper.SECOND);
            drafter.press("main form .btn-primary");
            assertThat(drafter.find("main [role=alert]")).containsText("họ tên và chức vụ người ký");
            drafter.looks("joint-issuers-mistake");
            drafter.find("#title-0").fill("Giám đốc");
            drafter.press("main form .btn-primary").says("Đã lưu").looks("joint-issuers");
        }
        toTheClerk(id);
        house.getBean(JointPass.class).all();
        var desk = URI.create(settings.signerOrigins().getFirst());
        try (var _ = new SignerAtHand(
                        tokens, Map.of("leader", other.leaderKey(), "seal", other.sealKey()), server.url(), desk);
                var leader = desks.of(other.leader());
                var clerk = desks.of(other.clerk());
                var lead = desks.of(Walk.CLERK)) {
            lead.open("/outgoing/" + id);
            assertThat(lead.find("main")).containsText("Đang chờ " + JointPaper.SECOND);
            lead.looks("joint-lead-waits");
            leader.open("/notices").press("a.what").arrives("/outgoing/joint/").looks("joint-to-sign");
            leader.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=sign");
            leader.says("Đã ký");
            assertThat(leader.find("main")).containsText("Cơ quan bạn đã ký văn bản này");
            walk.seal(id, walk.orderSeal(id));
            lead.open("/outgoing/" + id);
            assertThat(lead.find("main")).containsText("Đang chờ Sở Nội vụ tỉnh Bình Minh đóng dấu");
            lead.open("/outgoing/" + id + "/joint").looks("joint-lead-rounds");
            clerk.open("/outgoing/joint")
                    .looks("joint-mine")
                    .press("tbody a.what")
                    .arrives("/outgoing/joint/");
            clerk.looks("joint-to-seal");
            clerk.press("[data-sign]").pin(SignerAtHand.PIN).arrives("done=seal");
            clerk.says("Đã đóng dấu");
            walk.run(Walk.CLERK, () -> walk.outgoing().issue(id));
            house.getBean(JointPass.class).all();
            clerk.page().reload();
            assertThat(clerk.find("main")).containsText("không lấy số riêng");
            clerk.looks("joint-issued");
            clerk.open("/registers/outgoing").looks("joint-register");
            assertThat(clerk.find("main")).containsText("liên tịch, Ủy ban nhân dân tỉnh Bình Minh chủ trì");
        }
    }

    @Test
    void aRefusalIsSeenOnBothSides() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(false), List.of()));
        walk.run(
                Walk.DRAFTER,
                () -> house.getBean(CoIssuing.class)
                        .name(id, List.of(new CoIssuer(desks.code("H99.05"), JointPaper.SECOND, "Giám đốc"))));
        toTheClerk(id);
        try (var clerk = desks.of(other.clerk());
                var head = desks.of(Walk.HEAD)) {
            clerk.open("/outgoing/joint").press("tbody a.what").arrives("/outgoing/joint/");
            clerk.press("summary:has-text('Từ chối')");
            clerk.find("#reason").fill("Chưa thống nhất Điều 2.");
            clerk.press("button:has-text('Từ chối')").says("Đã từ chối").looks("joint-refused");
            house.getBean(JointPass.class).all();
            head.open("/outgoing/" + id);
            assertThat(head.find("main")).containsText("Chưa thống nhất Điều 2.");
            head.open("/outgoing/" + id + "/joint").looks("joint-lead-void");
            assertThat(head.find("main")).containsText("không còn giá trị");
        }
    }

    private void toTheClerk(DocumentId id) {
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        walk.sign(id);
    }
}
