package vn.congvanagent;

import vn.congvan.protocol.SignerMessages.PinStanding;

/// What a token's flags (`CK_TOKEN_INFO`) say of it.
final class TokenFlags {
    private static final long USER_PIN_SET = 0x8;
    private static final long INITIALISED = 0x400;
    private static final long FEW_LEFT = 0x10000;
    private static final long LAST_TRY = 0x20000;
    private static final long LOCKED = 0x40000;

    private TokenFlags() {}

    static boolean ready(long flags) {
        return (flags & INITIALISED) != 0;
    }

    static PinStanding pin(long flags) {
        if ((flags & LOCKED) != 0) {
            return PinStanding.LOCKED;
        }
        if ((flags & USER_PIN_SET) == 0) {
            return PinStanding.NOT_SET;
        }
        if ((flags & LAST_TRY) != 0) {
            return PinStanding.LAST_TRY;
        }
        return (flags & FEW_LEFT) != 0 ? PinStanding.FEW_LEFT : PinStanding.GOOD;
    }
}
