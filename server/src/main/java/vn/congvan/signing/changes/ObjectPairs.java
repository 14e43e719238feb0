package vn.congvan.signing.changes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Compares what hangs on two objects of two revisions, all the way down.
///
/// A pair that was compared once is not compared again: compare first what nobody may change. Objects are
/// walked through with a list of what is still to do, so that no nesting is too deep.
final class ObjectPairs {
    /// More objects than any document of an agency has; more is a file made to keep us busy.
    static final int MOST = 400_000;
    /// Every whole number up to it is one float.
    private static final float LARGEST_EXACT = 1 << 24;

    private record Todo(@Nullable COSBase before, @Nullable COSBase after, String path) {}

    private record Pair(IdentityKey before, IdentityKey after) {}

    private record IdentityKey(Object object) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof IdentityKey(Object same) && same == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    private final Set<Pair> compared = new HashSet<>();
    private int visited;

    /// These two are compared by themselves; whatever else leads to them need not.
    void apart(COSBase before, COSBase after) {
        compared.add(new Pair(new IdentityKey(before), new IdentityKey(after)));
    }

    /// The paths at which something is otherwise, at most a few.
    ///
    /// @param left keys of these two objects themselves that are not looked at
    /// @throws TooMuch if there are more objects than any honest file has
    List<String> differences(@Nullable COSBase before, @Nullable COSBase after, String path, Set<COSName> left)
            throws IOException {
        List<String> found = new ArrayList<>();
        Deque<Todo> open = new ArrayDeque<>();
        COSBase first = direct(before);
        COSBase second = direct(after);
        if (first instanceof COSDictionary one && second instanceof COSDictionary other) {
            // What is asked for is looked at, whether it was known or not: the memo is for what hangs on it.
            compared.add(new Pair(new IdentityKey(one), new IdentityKey(other)));
            if (one instanceof COSStream != other instanceof COSStream) {
                found.add(path);
                return found;
            }
            entries(one, other, path, left, open);
            content(one, other, path, found);
        } else {
            open.push(new Todo(first, second, path));
        }
        while (!open.isEmpty() && found.size() < 20) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("nobody waits for the comparison any longer");
            }
            step(open.pop(), open, found);
        }
        return found;
    }

    private void step(Todo todo, Deque<Todo> open, List<String> found) throws IOException {
        COSBase before = direct(todo.before());
        COSBase after = direct(todo.after());
        if (before == null || after == null) {
            if (before != after) {
                found.add(todo.path());
            }
            return;
        }
        boolean whole = before instanceof COSDictionary || before instanceof COSArray;
        if (whole && ++visited > MOST) {
            throw new TooMuch();
        }
        if (whole && !compared.add(new Pair(new IdentityKey(before), new IdentityKey(after)))) {
            return;
        }
        if (before instanceof COSDictionary one && after instanceof COSDictionary other) {
            if (one instanceof COSStream != other instanceof COSStream) {
                found.add(todo.path());
                return;
            }
            entries(one, other, todo.path(), Set.of(), open);
            content(one, other, todo.path(), found);
        } else if (before instanceof COSArray one && after instanceof COSArray other) {
            if (one.size() != other.size()) {
                found.add(todo.path());
                return;
            }
            for (int i = 0; i < one.size(); i++) {
                open.push(new Todo(one.get(i), other.get(i), todo.path() + "/" + i));
            }
        } else if (!before.equals(after) && !sameNumber(before, after)) {
            found.add(todo.path());
        }
    }

    /// Programs that write an object again write 80 as 80.0.
    private static boolean sameNumber(COSBase before, COSBase after) {
        boolean mixed = before instanceof COSInteger && after instanceof COSFloat
                || before instanceof COSFloat && after instanceof COSInteger;
        return mixed
                && Math.abs(((COSNumber) before).floatValue()) < LARGEST_EXACT
                && Float.compare(((COSNumber) before).floatValue(), ((COSNumber) after).floatValue()) == 0;
    }

    private static void entries(
            COSDictionary before, COSDictionary after, String path, Set<COSName> left, Deque<Todo> open) {
        Set<COSName> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (COSName key : keys) {
            COSBase one = before.getItem(key);
            COSBase other = after.getItem(key);
            if (!left.contains(key)) {
                open.push(new Todo(one, other, path + "/" + key.getName()));
            }
        }
    }

    /// The bytes as they stand in the file: another packing of the same content is another stream.
    private static void content(COSDictionary before, COSDictionary after, String path, List<String> found)
            throws IOException {
        if (before instanceof COSStream one && after instanceof COSStream other) {
            try (InputStream a = one.createRawInputStream();
                    InputStream b = other.createRawInputStream()) {
                if (!same(a, b)) {
                    found.add(path);
                }
            }
        }
    }

    private static boolean same(InputStream before, InputStream after) throws IOException {
        byte[] one = new byte[16_384];
        byte[] other = new byte[16_384];
        while (true) {
            int read = before.readNBytes(one, 0, one.length);
            int also = after.readNBytes(other, 0, other.length);
            if (read != also || java.util.Arrays.mismatch(one, 0, read, other, 0, also) >= 0) {
                return false;
            }
            if (read < one.length) {
                return true;
            }
        }
    }

    /// What a reference leads to; a missing object and an explicit null are the same.
    static @Nullable COSBase direct(@Nullable COSBase base) {
        COSBase found = base;
        for (int steps = 0; found instanceof COSObject reference && steps < 32; steps++) {
            found = reference.getObject();
        }
        return found instanceof COSNull || found instanceof COSObject ? null : found;
    }

    /// Whether two entries lead to the same object of the file: by its number, where it has one.
    static boolean sameObject(@Nullable COSBase before, @Nullable COSBase after) {
        if (before == null || after == null) {
            return before == after;
        }
        return before.getKey() != null && Objects.equals(before.getKey(), after.getKey());
    }

    /// The file has more objects, or is nested deeper, than can be looked through.
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
