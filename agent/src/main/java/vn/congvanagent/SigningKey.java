package vn.congvanagent;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages.PinStanding;

/// A key in a token. It never leaves it.
public interface SigningKey {
    /// The certificate of the key.
    X509Certificate certificate();

    /// How it stands with the PIN, asked of the token now.
    PinStanding pin();

    /// Opens the token with its PIN, for as many signatures as are to be made with it.
    Login open(char[] pin);

    /// What came of the PIN.
    sealed interface Login {
        /// The token is open.
        record Opened(Session session) implements Login {}

        /// It is not; nothing was signed.
        record Refused(SignRefusal why) implements Login {}
    }

    /// An open token.
    interface Session extends AutoCloseable {
        /// Signs these bytes.
        ///
        /// @param algorithm the JCA name, e.g. `SHA256withECDSA`
        byte[] sign(byte[] content, String algorithm) throws GeneralSecurityException;

        @Override
        void close();
    }
}
