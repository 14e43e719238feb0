package vn.congvanagent;

import static java.lang.foreign.SymbolLookup.*;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The functions of one PKCS#11 library (version 2.x), called through Java's foreign functions. A
/// library is told nothing of threads, so calls come one at a time.
///
/// Numbers (`CK_ULONG`) are as wide as C's `unsigned long`, and structures are packed on Windows
/// only; nothing outside of this file has to know.
final class Pkcs11 {
    /// What a function answered instead of CKR_OK.
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;
        private final long code;

        Failure(String function, long code) {
            super("%s answered 0x%X".formatted(function, code));
            this.code = code;
        }

        long code() {
            return code;
        }
    }

    /// Places in the table of functions.
    enum Function {
        C_Initialize(0),
        C_GetSlotList(4),
        C_GetTokenInfo(6),
        C_OpenSession(12),
        C_CloseSession(13),
        C_Login(18),
        C_Logout(19),
        C_GetAttributeValue(24),
        C_FindObjectsInit(26),
        C_FindObjects(27),
        C_FindObjectsFinal(28),
        C_SignInit(42),
        C_Sign(43);

        private final int place;

        Function(int place) {
            this.place = place;
        }
    }

    static final long ALREADY_INITIALIZED = 0x191;
    private static final int FUNCTIONS = 68;
    private static final boolean WINDOWS = Windows.HERE;
    private static final ValueLayout NUMBER = WINDOWS ? ValueLayout.JAVA_INT_UNALIGNED : ValueLayout.JAVA_LONG;
    private static final ValueLayout ARGUMENT = WINDOWS ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS_UNALIGNED;
    private static final Linker LINKER = Linker.nativeLinker();

    private final MemorySegment table;
    private final Map<Function, MethodHandle> handles = new ConcurrentHashMap<>();

    private Pkcs11(MemorySegment table) {
        this.table = table;
    }

    /// Loads and initialises a library; it stays until the process ends.
    ///
    /// @throws IllegalArgumentException if it cannot be loaded or is no PKCS#11 library
    static Pkcs11 load(Path library) throws Failure {
        MemorySegment list = libraryLookup(library, Arena.global())
                .find("C_GetFunctionList")
                .orElseThrow(() -> new IllegalArgumentException(library + " is no PKCS#11 library"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(POINTER);
            MethodHandle get = wide(LINKER.downcallHandle(list, FunctionDescriptor.of(ARGUMENT, ValueLayout.ADDRESS)));
            check("C_GetFunctionList", invoke(get, place));
            long size = firstFunction() + FUNCTIONS * POINTER.byteSize();
            var found = new Pkcs11(place.get(POINTER, 0).reinterpret(size));
            try {
                found.call(Function.C_Initialize, MemorySegment.NULL);
            } catch (Failure e) {
                if (e.code() != ALREADY_INITIALIZED) {
                    throw e;
                }
            }
            return found;
        }
    }

    /// Calls a function with numbers (`Long`), truths (`Byte`) and addresses.
    synchronized void call(Function function, Object... arguments) throws Failure {
        MethodHandle handle = handles.computeIfAbsent(function, _ -> handle(function, arguments));
        check(function.name(), invoke(handle, arguments));
    }

    private MethodHandle handle(Function function, Object... arguments) {
        MemorySegment code = table.get(POINTER, firstFunction() + function.place * POINTER.byteSize());
        MemoryLayout[] layouts = Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Long _ -> ARGUMENT;
                    case Byte _ -> ValueLayout.JAVA_BYTE;
                    default -> ValueLayout.ADDRESS;
                })
                .toArray(MemoryLayout[]::new);
        return wide(LINKER.downcallHandle(code, FunctionDescriptor.of(ARGUMENT, layouts)));
    }

    /// Numbers are `long` on this side, whatever they are on the other.
    private static MethodHandle wide(MethodHandle handle) {
        MethodType type = handle.type();
        for (int i = 0; i < type.parameterCount(); i++) {
            type = type.parameterType(i) == int.class ? type.changeParameterType(i, long.class) : type;
        }
        return MethodHandles.explicitCastArguments(handle, type.changeReturnType(long.class));
    }

    private static long invoke(MethodHandle handle, Object... arguments) {
        try {
            return (long) handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a foreign function threw", e);
        }
    }

    private static void check(String function, long answered) throws Failure {
        if (answered != 0) {
            throw new Failure(function, answered);
        }
    }

    /// The table begins with a version of two bytes.
    private static long firstFunction() {
        return WINDOWS ? 2 : POINTER.byteSize();
    }

    // --- Memory -------------------------------------------------------------------------------------------------

    static MemorySegment numbers(Arena arena, int count) {
        return arena.allocate(NUMBER.byteSize() * count, 8);
    }

    static long number(MemorySegment where, long offset) {
        return NUMBER instanceof ValueLayout.OfInt narrow
                ? where.get(narrow, offset)
                : where.get((ValueLayout.OfLong) NUMBER, offset);
    }

    static long numberSize() {
        return NUMBER.byteSize();
    }

    static long numberAt(MemorySegment where, int index) {
        return number(where, index * NUMBER.byteSize());
    }

    static void put(MemorySegment where, long offset, long value) {
        if (NUMBER instanceof ValueLayout.OfInt narrow) {
            where.set(narrow, offset, (int) value);
        } else {
            where.set((ValueLayout.OfLong) NUMBER, offset, value);
        }
    }

    /// A `CK_ATTRIBUTE` or `CK_MECHANISM`: a number, where its value is, and how long that is.
    static MemorySegment described(Arena arena, long type, MemorySegment value, long length) {
        MemorySegment made = arena.allocate(2 * NUMBER.byteSize() + POINTER.byteSize(), 8);
        put(made, 0, type);
        made.set(POINTER, NUMBER.byteSize(), value);
        put(made, lengthOffset(), length);
        return made;
    }

    static long length(MemorySegment described) {
        return number(described, lengthOffset());
    }

    private static long lengthOffset() {
        return NUMBER.byteSize() + POINTER.byteSize();
    }
}
