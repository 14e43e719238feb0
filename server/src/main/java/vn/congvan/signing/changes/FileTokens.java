package vn.congvan.signing.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The words of a file from one place on, as white space divides them.
final class FileTokens {
    private static final int LONGEST = 64;

    private final byte[] file;
    private final int end;
    private int at;

    FileTokens(byte[] file, int end, int from) {
        this.file = file;
        this.end = end;
        this.at = from;
    }

    /// Behind the word that was read last.
    int at() {
        return at;
    }

    String peek() throws IOException {
        int before = at;
        String next = next();
        at = before;
        return next;
    }

    /// @throws IOException if there is none, or one longer than any
    String next() throws IOException {
        while (at < end && white(file[at])) {
            at++;
        }
        int from = at;
        while (at < end && !white(file[at]) && at - from <= LONGEST && !(at > from && opens(file[at]))) {
            at++;
        }
        if (from == at || at - from > LONGEST) {
            throw new IOException("no word at " + from);
        }
        return new String(file, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean opens(byte one) {
        return one == '<' || one == '[' || one == '(' || one == '/';
    }

    private static boolean white(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }
}
