package vn.congvan.organisation.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.congvan.common.Refusal;

/// Lets Spring Security's form sign people in through {@link SignIn}.
@Component
class PasswordDoor implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordDoor(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        try {
            return signedIn(signIn.withPassword(asked.getName(), String.valueOf(asked.getCredentials()), address));
        } catch (Refusal refusal) {
            throw new SignInRefused(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static Authentication signedIn(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES);
    }
}
