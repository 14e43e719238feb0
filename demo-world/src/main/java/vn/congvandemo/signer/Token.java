package vn.congvandemo.signer;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvanagent.SigningKey;

/// One software token with one key. The key never leaves it; each use logs in with the PIN and out again.
/// After five wrong PINs in a row it stays locked until the signer is started anew.
final class Token implements SigningKey {
    private static final int ATTEMPTS = 5;

    private final String alias;
    private final X509Certificate certificate;
    private final TokenPlace place;
    private int wrong;
    private @Nullable Provider provider;

    /// Where the token is: its PKCS#11 library and slot.
    record TokenPlace(String library, long slot) {
        Provider provider(String name) {
            Provider base = Security.getProvider("SunPKCS11");
            return base.configure("--name=" + name + "\nlibrary=" + library + "\nslot=" + slot + "\n");
        }
    }

    Token(String alias, X509Certificate certificate, TokenPlace place) {
        this.alias = alias;
        this.certificate = certificate;
        this.place = place;
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    @Override
    public synchronized PinStanding pin() {
        return wrong >= ATTEMPTS ? PinStanding.LOCKED : wrong == ATTEMPTS - 1 ? PinStanding.LAST_TRY : PinStanding.GOOD;
    }

    @Override
    public synchronized Login open(char[] pin) {
        if (wrong >= ATTEMPTS) {
            return new Login.Refused(new SignRefusal(SignRefusal.Code.PIN_LOCKED, 0));
        }
        Provider here = provider();
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", here);
            store.load(null, pin);
            wrong = 0;
            return new Login.Opened(new Opened(here, store));
        } catch (IOException e) {
            logOut(here);
            return new Login.Refused(pinRefusal(e));
        } catch (GeneralSecurityException e) {
            logOut(here);
            return new Login.Refused(SignRefusal.of(SignRefusal.Code.TOKEN_FAILED));
        }
    }

    private final class Opened implements Session {
        private final Provider here;
        private final KeyStore store;

        Opened(Provider here, KeyStore store) {
            this.here = here;
            this.store = store;
        }

        @Override
        public byte[] sign(byte[] content, String algorithm) throws GeneralSecurityException {
            Signature signature = Signature.getInstance(algorithm, here);
            signature.initSign((PrivateKey) store.getKey(alias, null));
            signature.update(content);
            return signature.sign();
        }

        @Override
        public void close() {
            logOut(here);
        }
    }

    private SignRefusal pinRefusal(IOException failure) {
        if (!(failure.getCause() instanceof UnrecoverableKeyException)) {
            return SignRefusal.of(SignRefusal.Code.TOKEN_FAILED);
        }
        wrong++;
        int left = ATTEMPTS - wrong;
        return new SignRefusal(left > 0 ? SignRefusal.Code.PIN_WRONG : SignRefusal.Code.PIN_LOCKED, left);
    }

    private Provider provider() {
        Provider known = provider;
        if (known == null) {
            known = place.provider(alias);
            provider = known;
        }
        return known;
    }

    private static void logOut(Provider provider) {
        if (provider instanceof AuthProvider session) {
            try {
                session.logout();
            } catch (LoginException e) {
                System.err.println("a token did not log out: " + e.getMessage());
            }
        }
    }
}
