package vn.congvanagent;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SealedWords;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignerMessages.Pairing;

/// A server with one account, as an agent sees it.
final class Orders {
    static final String ORIGIN = "https://congvan.binhminh.example";
    static final String PICTURE =
            Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    private final KeyPair key;
    private final String pairing = UUID.randomUUID().toString();
    private final String account = UUID.randomUUID().toString();

    Orders() {
        try {
            key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Pairing offer(String code) {
        return new Pairing(
                pairing,
                account,
                "Trần Quốc Bình",
                Base64.getEncoder().encodeToString(key.getPublic().getEncoded()),
                code);
    }

    SignOrder order(Instant until) {
        return seal(plain("Quyết định 1", "ab".repeat(32), until), account, PICTURE);
    }

    SignOrder plain(String title, String digest, Instant until) {
        return new SignOrder(
                UUID.randomUUID().toString(),
                "UBND tỉnh Bình Minh",
                title,
                "LEADER",
                digest,
                "AAAA",
                "SHA256withECDSA",
                "cd".repeat(32),
                until.toString());
    }

    SignOrder seal(SignOrder order, String forAccount, String picture) {
        var seal = new OrderSeal(pairing, forAccount, "document", "ef".repeat(32), picture, "");
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(SealedWords.of(order, seal));
            return order.sealed(seal.signed(Base64.getEncoder().encodeToString(signature.sign())));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Words that are not the server's, under the server's seal of other words.
    static SignOrder changed(SignOrder good, String title, String digest, OrderSeal seal) {
        return new SignOrder(
                good.requestId(),
                good.agency(),
                title,
                good.role(),
                digest,
                good.toBeSigned(),
                good.algorithm(),
                good.certificateSha256(),
                good.expiresAt(),
                seal);
    }

    String account() {
        return account;
    }
}
