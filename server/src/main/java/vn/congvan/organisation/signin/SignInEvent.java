package vn.congvan.organisation.signin;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// What happened at the door. Never holds what was typed.
///
/// @param kept whether the entry stays although the attempt is refused
record SignInEvent(String act, String subjectKind, UUID subject, Map<String, String> details, boolean kept)
        implements Recorded {
    private static final UUID UNKNOWN = new UUID(0, 0);

    static SignInEvent signedIn(UUID account) {
        return new SignInEvent("organisation.signed-in", "account", account, Map.of(), false);
    }

    static SignInEvent failed(UUID account, String reason) {
        return new SignInEvent("organisation.sign-in-failed", "account", account, Map.of("reason", reason), true);
    }

    static SignInEvent failedUnknown(String reason) {
        return failed(UNKNOWN, reason);
    }

    static SignInEvent switched(UUID from, UUID to) {
        return new SignInEvent("organisation.post-switched", "post", to, Map.of("from", from.toString()), false);
    }

    static SignInEvent token(String act, UUID token, Map<String, String> details) {
        return new SignInEvent(act, "access-token", token, details, false);
    }

    static SignInEvent tokenRefused(UUID token, String reason) {
        return new SignInEvent("organisation.token-refused", "access-token", token, Map.of("reason", reason), true);
    }

    static SignInEvent firstRun(UUID agency) {
        return new SignInEvent("organisation.first-run", "agency", agency, Map.of(), false);
    }

    @Override
    public boolean survivesRollback() {
        return kept;
    }
}
