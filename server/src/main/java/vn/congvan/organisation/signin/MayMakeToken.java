package vn.congvan.organisation.signin;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// Whether an access token may be made: by a person who is signed in himself, never by a token.
public final class MayMakeToken {
    private MayMakeToken() {}

    /// Judges it.
    public static Decision of(SignedIn now) {
        return now.token().isPresent()
                ? new Decision.Refused(List.of(Reason.of("organisation.token-makes-no-token")))
                : new Decision.Permitted(Reason.of("organisation.token-by-person"));
    }
}
