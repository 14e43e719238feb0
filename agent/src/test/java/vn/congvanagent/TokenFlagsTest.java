package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congvan.protocol.SignerMessages.PinStanding;

/// What a token says of its PIN is told before it is too late.
class TokenFlagsTest {
    private static final long READY = 0x40D;

    @Test
    void theNearerToLockingTheTokenIsTheMoreIsSaid() {
        assertThat(TokenFlags.pin(READY)).isEqualTo(PinStanding.GOOD);
        assertThat(TokenFlags.pin(READY | 0x10000)).isEqualTo(PinStanding.FEW_LEFT);
        assertThat(TokenFlags.pin(READY | 0x30000)).isEqualTo(PinStanding.LAST_TRY);
        assertThat(TokenFlags.pin(READY | 0x70000)).isEqualTo(PinStanding.LOCKED);
        assertThat(TokenFlags.pin(0x405)).isEqualTo(PinStanding.NOT_SET);
    }

    @Test
    void anEmptySlotIsNoToken() {
        assertThat(TokenFlags.ready(READY)).isTrue();
        assertThat(TokenFlags.ready(0x5)).isFalse();
    }
}
