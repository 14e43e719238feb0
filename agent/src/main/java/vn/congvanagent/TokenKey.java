package vn.congvanagent;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvanagent.Pkcs11.Failure;
import vn.congvanagent.Pkcs11.Function;

/// A key in a PKCS#11 token. Each use opens the token with the PIN and closes it again.
record TokenKey(Slot slot, byte[] id, X509Certificate certificate) implements SigningKey {
    private static final long USER = 1;
    private static final long RSA_PKCS = 0x1;
    private static final long ECDSA = 0x1041;
    private static final long PIN_INCORRECT = 0xA0;
    private static final long PIN_INVALID = 0xA1;
    private static final long PIN_LENGTH = 0xA2;
    private static final long PIN_LOCKED = 0xA4;
    private static final int LONGEST_SIGNATURE = 1024;

    @Override
    public PinStanding pin() {
        return slot.pin();
    }

    @Override
    public Login open(char[] pin) {
        try (Arena arena = Arena.ofConfined()) {
            long session = slot.open(arena);
            MemorySegment typed = utf8(arena, pin);
            try {
                slot.driver().call(Function.C_Login, session, USER, typed, typed.byteSize());
                return new Login.Opened(new Opened(session));
            } catch (Failure e) {
                slot.close(session);
                return new Login.Refused(refusal(e));
            } finally {
                typed.fill((byte) 0);
            }
        } catch (Failure e) {
            return new Login.Refused(SignRefusal.of(Code.TOKEN_FAILED));
        }
    }

    private static MemorySegment utf8(Arena arena, char[] pin) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        MemorySegment typed = arena.allocate(Math.max(1, bytes.remaining()), 8).asSlice(0, bytes.remaining());
        typed.copyFrom(MemorySegment.ofBuffer(bytes));
        Arrays.fill(bytes.array(), (byte) 0);
        return typed;
    }

    /// A token tells by its flags what is left; how many tries that are only the last one says.
    private SignRefusal refusal(Failure failure) {
        long code = failure.code();
        if (code == PIN_LOCKED) {
            return new SignRefusal(Code.PIN_LOCKED, 0);
        }
        if (code != PIN_INCORRECT && code != PIN_INVALID && code != PIN_LENGTH) {
            System.err.println(failure.getMessage());
            return SignRefusal.of(Code.TOKEN_FAILED);
        }
        return switch (pin()) {
            case LOCKED -> new SignRefusal(Code.PIN_LOCKED, 0);
            case LAST_TRY -> new SignRefusal(Code.PIN_WRONG, 1);
            default -> SignRefusal.of(Code.PIN_WRONG);
        };
    }

    private final class Opened implements Session {
        private final long session;

        Opened(long session) {
            this.session = session;
        }

        @Override
        public byte[] sign(byte[] content, String algorithm) throws GeneralSecurityException {
            boolean rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
            String digestName = "SHA-" + algorithm.substring(3, 6);
            byte[] digest = MessageDigest.getInstance(digestName).digest(content);
            try (Arena arena = Arena.ofConfined()) {
                byte[] input = rsa ? digestInfo(digestName, digest) : digest;
                byte[] value = raw(arena, rsa ? RSA_PKCS : ECDSA, input);
                return rsa ? value : der(value);
            } catch (Failure | IOException e) {
                throw new SignatureException(e);
            }
        }

        private byte[] raw(Arena arena, long mechanism, byte[] input) throws Failure, SignatureException {
            long key = slot.privateKey(arena, session, id)
                    .orElseThrow(() -> new SignatureException("the token holds no private key of the certificate"));
            slot.driver()
                    .call(Function.C_SignInit, session, Pkcs11.described(arena, mechanism, MemorySegment.NULL, 0), key);
            MemorySegment value = arena.allocate(LONGEST_SIGNATURE, 8);
            MemorySegment length = Pkcs11.numbers(arena, 1);
            Pkcs11.put(length, 0, LONGEST_SIGNATURE);
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, input);
            slot.driver().call(Function.C_Sign, session, bytes, (long) input.length, value, length);
            return value.asSlice(0, Pkcs11.number(length, 0)).toArray(ValueLayout.JAVA_BYTE);
        }

        @Override
        public void close() {
            try {
                slot.driver().call(Function.C_Logout, session);
            } catch (Failure e) {
                System.err.println(e.getMessage());
            }
            slot.close(session);
        }
    }

    private static byte[] digestInfo(String name, byte[] digest) throws GeneralSecurityException, IOException {
        var identifier = switch (name) {
            case "SHA-256" -> NISTObjectIdentifiers.id_sha256;
            case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
            case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
            default -> throw new NoSuchAlgorithmException(name);
        };
        return new DigestInfo(new AlgorithmIdentifier(identifier, DERNull.INSTANCE), digest)
                .getEncoded(ASN1Encoding.DER);
    }

    /// The token answers two numbers side by side; X.509 writes them as a sequence.
    private static byte[] der(byte[] raw) throws IOException {
        int half = raw.length / 2;
        var numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 0, half))));
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, half, raw.length))));
        return new DERSequence(numbers).getEncoded(ASN1Encoding.DER);
    }
}
