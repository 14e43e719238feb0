package vn.congvanagent;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The fields of a submitted HTML form. The PIN is never made a `String`, which nobody can wipe.
record Form(Map<String, String> fields, char[] pin) {
    private static final String PIN = "pin";

    static Form read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    static Form read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        char[] pin = {};
        for (int from = 0, to; from < body.length; from = to + 1) {
            to = next(body, from, body.length, '&');
            int at = next(body, from, to, '=');
            String name = decoded(body, from, at);
            if (at == from || at == to) {
                continue;
            }
            if (name.equals(PIN)) {
                pin = secret(body, at + 1, to);
            } else {
                fields.put(name, decoded(body, at + 1, to));
            }
        }
        return new Form(fields, pin);
    }

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    void wipe() {
        Arrays.fill(pin, '\0');
    }

    private static int next(byte[] body, int from, int to, char wanted) {
        int at = from;
        while (at < to && body[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] body, int from, int to) {
        return URLDecoder.decode(new String(body, from, to - from, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static char[] secret(byte[] body, int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            if (body[at] == '%' && at + 2 < to) {
                plain[length++] = (byte) (figure(body[at + 1]) * 16 + figure(body[at + 2]));
                at += 2;
            } else {
                plain[length++] = body[at] == '+' ? (byte) ' ' : body[at];
            }
        }
        CharBuffer read = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(plain, 0, length));
        char[] made = new char[read.remaining()];
        read.get(made);
        Arrays.fill(read.array(), '\0');
        Arrays.fill(plain, (byte) 0);
        return made;
    }

    private static int figure(byte hexadecimal) {
        int figure = Character.digit(hexadecimal, 16);
        if (figure < 0) {
            throw new IllegalArgumentException("not a form");
        }
        return figure;
    }
}
