package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.congvan.common.Acting;
import vn.congvan.common.Refusal;
import vn.congvan.desk.DeviceChecks.Line;
import vn.congvan.desk.DeviceChecks.Tone;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.protocol.SignerMessages.Device;
import vn.congvan.protocol.SignerMessages.Driver;
import vn.congvan.protocol.SignerMessages.Held;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvan.protocol.SignerMessages.Status;
import vn.congvan.protocol.SignerMessages.Token;
import vn.congvan.signing.SigningAgents;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestSigners;

/// What the page "Kiểm tra thiết bị ký" says of what a browser found.
@CongVanTest
class DeviceChecksTest {
    @Autowired
    private DeviceChecks checks;

    @Autowired
    private SigningAgents agents;

    @Autowired
    private TestSigners signers;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Clock clock;

    private Acting.InPost leader = ActingAs.somebody();
    private Held mine = held("00");

    @BeforeEach
    void aLeaderWithACertificate() throws Exception {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        leader = provinces.fresh().as("tran.quoc.binh");
        var certificate = signers.register(leader).key().certificate();
        mine = held(vn.congvan.common.Digest.of(certificate.getEncoded()).hex());
    }

    @AfterEach
    void backToTheUsualLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Held held(String sha256) {
        return new Held(sha256, "Trần Quốc Bình", "2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z");
    }

    private Status status(Duration off, List<String> pairings) {
        return new Status(
                "Chương trình ký",
                SignerMessages.VERSION,
                false,
                "1",
                clock.instant().plus(off).toString(),
                pairings);
    }

    private List<Line> found(Status status, Device device) {
        return ActingAs.call(
                leader,
                () -> checks.of(
                        new DeviceReport(DeviceReport.Access.REACHED, Optional.of(status), Optional.of(device))));
    }

    private static Device device(PinStanding pin, Held... held) {
        return new Device(
                List.of(new Driver("libtoken.so", true)), List.of(new Token("Thẻ", "M1", pin, List.of(held))));
    }

    private static Line line(List<Line> lines, String what) {
        return lines.stream().filter(one -> one.what().equals(what)).findFirst().orElseThrow();
    }

    @Test
    void everyLineSaysWhatWasFoundAndWhatToDo() {
        String pairing = ActingAs.call(leader, this::paired);
        List<Line> good = found(status(Duration.ZERO, List.of(pairing)), device(PinStanding.GOOD, mine));
        assertThat(good).hasSize(7).allSatisfy(line -> {
            assertThat(line.tone()).as(line.what()).isEqualTo(Tone.GOOD);
            assertThat(line.sentence()).doesNotContain("page.").doesNotContain("{");
        });
        List<Line> bad =
                found(status(Duration.ofMinutes(-7), List.of()), device(PinStanding.LAST_TRY, held("ff".repeat(32))));
        assertThat(line(bad, "pairing").sentence()).contains("chưa ghép nối");
        assertThat(line(bad, "clock").tone()).isEqualTo(Tone.BAD);
        assertThat(line(bad, "clock").sentence()).contains("chậm khoảng 7 phút");
        assertThat(line(bad, "token").sentence()).contains("chỉ còn một lần thử PIN");
        assertThat(line(bad, "certificate").sentence()).contains("không được đăng ký cho bạn");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(line(found(status(Duration.ZERO, List.of()), new Device(List.of(), List.of())), "driver")
                        .sentence())
                .contains("PKCS#11");
        var unplugged = new Device(List.of(new Driver("libtoken.so", true)), List.of());
        assertThat(line(found(status(Duration.ZERO, List.of()), unplugged), "token")
                        .sentence())
                .contains("cắm thiết bị");
        List<Line> away = ActingAs.call(
                leader,
                () -> checks.of(new DeviceReport(DeviceReport.Access.MISSING, Optional.empty(), Optional.empty())));
        assertThat(line(away, "agent").sentence()).contains("install-certificate");
    }

    @Test
    void aPairingThatWasEndedIsOverForEveryComputer() {
        String pairing = ActingAs.call(leader, this::paired);
        ActingAs.run(leader, agents::endAll);
        assertThat(ActingAs.call(leader, agents::mine)).isEmpty();
        assertThat(line(found(status(Duration.ZERO, List.of(pairing)), device(PinStanding.GOOD, mine)), "pairing")
                        .tone())
                .isEqualTo(Tone.BAD);
        assertThat(ActingAs.call(leader, () -> {
                    try {
                        agents.paired(java.util.UUID.fromString(pairing), "may-1", "https://127.0.0.1:9798");
                        return "taken";
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                }))
                .isEqualTo("signing.pairing-over");
    }

    private String paired() {
        SigningAgents.Offer offer = agents.offer();
        agents.paired(offer.id(), "may-1", "https://127.0.0.1:9798");
        return offer.id().toString();
    }
}
