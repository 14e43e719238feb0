package vn.congvanagent;

import java.io.ByteArrayInputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvanagent.Pkcs11.Failure;
import vn.congvanagent.Pkcs11.Function;

/// A slot of a PKCS#11 driver with the token in it.
///
/// @param serial the token's number, which tells it from another one put into the same slot
record Slot(Pkcs11 driver, long number, String label, String model, String serial) {
    private static final int MOST = 64;
    private static final int INFO = 256;
    private static final long FLAGS = 96;
    private static final long SERIAL_SESSION = 4;
    private static final long CERTIFICATE = 1;
    private static final long CLASS = 0;
    private static final long VALUE = 0x11;
    private static final long ID = 0x102;

    /// A certificate in the token.
    ///
    /// @param id by which its private key is found
    record Stored(byte[] id, X509Certificate certificate) {}

    /// The slots of a driver in which a ready token is.
    static List<Slot> with(Pkcs11 driver) throws Failure {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = Pkcs11.numbers(arena, 1);
            MemorySegment list = Pkcs11.numbers(arena, MOST);
            // Asked without a list first: some libraries look anew what is plugged in only then.
            driver.call(Function.C_GetSlotList, (byte) 1, MemorySegment.NULL, count);
            Pkcs11.put(count, 0, MOST);
            driver.call(Function.C_GetSlotList, (byte) 1, list, count);
            var slots = new ArrayList<Slot>();
            for (int i = 0; i < Pkcs11.numberAt(count, 0); i++) {
                of(driver, Pkcs11.numberAt(list, i)).ifPresent(slots::add);
            }
            return slots;
        }
    }

    private static Optional<Slot> of(Pkcs11 driver, long number) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = info(arena, driver, number);
            return TokenFlags.ready(Pkcs11.number(info, FLAGS))
                    ? Optional.of(new Slot(driver, number, text(info, 0, 32), text(info, 64, 16), text(info, 80, 16)))
                    : Optional.empty();
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static MemorySegment info(Arena arena, Pkcs11 driver, long number) throws Failure {
        MemorySegment info = arena.allocate(INFO, 8);
        driver.call(Function.C_GetTokenInfo, number, info);
        return info;
    }

    private static String text(MemorySegment info, long offset, int length) {
        byte[] bytes = info.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }

    /// How it stands with the PIN now.
    PinStanding pin() {
        try (Arena arena = Arena.ofConfined()) {
            return TokenFlags.pin(Pkcs11.number(info(arena, driver, number), FLAGS));
        } catch (Failure e) {
            // A token that tells nothing of its PIN is asked by entering it.
            return PinStanding.GOOD;
        }
    }

    long open(Arena arena) throws Failure {
        MemorySegment session = Pkcs11.numbers(arena, 1);
        driver.call(Function.C_OpenSession, number, SERIAL_SESSION, MemorySegment.NULL, MemorySegment.NULL, session);
        return Pkcs11.number(session, 0);
    }

    void close(long session) {
        try {
            driver.call(Function.C_CloseSession, session);
        } catch (Failure e) {
            // The token was pulled out; its sessions ended with it.
            System.err.println(e.getMessage());
        }
    }

    /// The certificates that anybody may read.
    List<Stored> certificates() throws Failure {
        try (Arena arena = Arena.ofConfined()) {
            long session = open(arena);
            try {
                var found = new ArrayList<Stored>();
                MemorySegment wanted = attribute(arena, CLASS, CERTIFICATE);
                for (long object : find(arena, session, wanted, 1)) {
                    read(arena, session, object).ifPresent(found::add);
                }
                return found;
            } finally {
                close(session);
            }
        }
    }

    private Optional<Stored> read(Arena arena, long session, long object) throws Failure {
        byte[] der = value(arena, session, object, VALUE);
        byte[] id = value(arena, session, object, ID);
        try {
            return Optional.of(new Stored(id, (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private byte[] value(Arena arena, long session, long object, long type) throws Failure {
        MemorySegment asked = Pkcs11.described(arena, type, MemorySegment.NULL, 0);
        driver.call(Function.C_GetAttributeValue, session, object, asked, 1L);
        long length = Pkcs11.length(asked);
        MemorySegment room = arena.allocate(Math.max(1, length), 8);
        MemorySegment filled = Pkcs11.described(arena, type, room, length);
        driver.call(Function.C_GetAttributeValue, session, object, filled, 1L);
        return room.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The private key that bears this id, in an open session.
    OptionalLong privateKey(Arena arena, long session, byte[] id) throws Failure {
        MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_BYTE, id);
        MemorySegment wanted =
                together(arena, attribute(arena, CLASS, 3), Pkcs11.described(arena, ID, bytes, id.length));
        long[] keys = find(arena, session, wanted, 2);
        return keys.length == 0 ? OptionalLong.empty() : OptionalLong.of(keys[0]);
    }

    private long[] find(Arena arena, long session, MemorySegment wanted, long attributes) throws Failure {
        MemorySegment count = Pkcs11.numbers(arena, 1);
        MemorySegment list = Pkcs11.numbers(arena, MOST);
        driver.call(Function.C_FindObjectsInit, session, wanted, attributes);
        try {
            driver.call(Function.C_FindObjects, session, list, (long) MOST, count);
        } finally {
            driver.call(Function.C_FindObjectsFinal, session);
        }
        long[] found = new long[(int) Pkcs11.number(count, 0)];
        for (int i = 0; i < found.length; i++) {
            found[i] = Pkcs11.numberAt(list, i);
        }
        return found;
    }

    private static MemorySegment attribute(Arena arena, long type, long value) {
        MemorySegment number = Pkcs11.numbers(arena, 1);
        Pkcs11.put(number, 0, value);
        return Pkcs11.described(arena, type, number, Pkcs11.numberSize());
    }

    private static MemorySegment together(Arena arena, MemorySegment one, MemorySegment other) {
        MemorySegment both = arena.allocate(one.byteSize() + other.byteSize(), 8);
        both.copyFrom(one);
        both.asSlice(one.byteSize()).copyFrom(other);
        return both;
    }
}
