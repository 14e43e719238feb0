package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congvan.common.Reason;

/// Where each of several persons signs, by the names on the page.
class SigningSpotsTest {
    @Test
    void eachOfSeveralLeadersIsFoundWhereverHisBlockStands() {
        LaidOutText text = new Sheet()
                .head()
                .title()
                .centred(160, 400, 13, "b", "KT. GIÁM ĐỐC SỞ TÀI CHÍNH")
                .centred(160, 383, 13, "b", "PHÓ GIÁM ĐỐC")
                .centred(160, 300, 14, "b", "Lê Thị Mai")
                .centred(430, 400, 13, "b", "GIÁM ĐỐC SỞ NỘI VỤ")
                .centred(430, 300, 14, "b", "Trần Quốc Bình")
                .read();
        SigningSpot left = spot(text, "Lê Thị Mai", 1);
        SigningSpot right = spot(text, "Trần Quốc Bình", 0);
        assertThat(left.signature().centreX()).isBetween(150f, 170f);
        assertThat(left.signature().top()).isLessThan(383);
        assertThat(left.signature().y()).isGreaterThan(300);
        assertThat(right.signature().centreX()).isBetween(420f, 440f);
        assertThat(left.seal().overlaps(left.signature())).isTrue();
        assertThat(left.signature().overlaps(right.seal())).isFalse();
    }

    @Test
    void aPartyOfAContractIsFoundByItsNameAlone() {
        LaidOutText text = new Sheet()
                .head()
                .title()
                .centred(160, 400, 13, "b", "ĐẠI DIỆN BÊN B")
                .centred(160, 300, 14, "b", "Phạm Văn Hùng")
                .read();
        SigningSpot spot = spot(text, "Phạm Văn Hùng", 0);
        assertThat(spot.signature().centreX()).isBetween(150f, 170f);
        assertThat(spot.doubts()).extracting(Reason::code).doesNotContain("form.signer-not-found");
    }

    @Test
    void whoIsNotFoundIsNamedAndGetsAPlaceOfHisOwn() {
        LaidOutText text = new Sheet().head().title().read();
        SigningSpot first = spot(text, "Phạm Văn Hùng", 0);
        SigningSpot second = spot(text, "Lê Thị Mai", 1);
        assertThat(first.doubts()).extracting(Reason::code).contains("form.signer-not-found");
        assertThat(first.signature().overlaps(second.signature())).isFalse();
    }

    private static SigningSpot spot(LaidOutText text, String name, int before) {
        return FormReading.spot(text, name, Optional.empty(), Optional.empty(), before);
    }
}
