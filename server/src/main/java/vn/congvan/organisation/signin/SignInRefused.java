package vn.congvan.organisation.signin;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;
import vn.congvan.common.Refusal;

/// Signing in was refused; carries the refusal through Spring Security's filters.
public final class SignInRefused extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    SignInRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /// Why.
    public Refusal refusal() {
        return refusal;
    }
}
