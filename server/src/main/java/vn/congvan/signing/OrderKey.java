package vn.congvan.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import vn.congvan.common.PersonId;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SealedWords;
import vn.congvan.protocol.SignOrder;

/// The key that seals the orders made for one account, Ed25519.
///
/// @param privateKey PKCS #8
/// @param publicKey X.509
record OrderKey(UUID id, PersonId person, byte[] privateKey, byte[] publicKey) {
    private static final String ALGORITHM = "Ed25519";

    static OrderKey make(UUID id, PersonId person) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new OrderKey(
                    id, person, pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /// The order with its seal.
    ///
    /// @param unsigned the seal without its signature
    SignOrder seal(SignOrder order, OrderSeal unsigned) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(SealedWords.of(order, unsigned));
            return order.sealed(unsigned.signed(Base64.getEncoder().encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept key cannot be used", e);
        }
    }
}
