package vn.congvan.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks before a file is opened whether its cross-references promise more objects than any document has: a few
/// bytes that unpack to millions of entries fill the memory of whoever opens them.
final class CrossReferenceSize {
    /// A document of a thousand pages has some ten thousand objects.
    private static final long MOST = 2_000_000;

    private static final int LONGEST = 100_000;
    private static final Pattern INDEX = Pattern.compile("/Index\\s*\\[([^\\]]*)]");
    private static final Pattern SIZE = Pattern.compile("/Size\\s*(\\d+)");
    private static final Pattern SECTION = Pattern.compile("(?<!start)xref\\s+\\d+\\s+(\\d+)");

    private final String text;

    private CrossReferenceSize(byte[] file) {
        text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /// @throws IOException if there are too many
    static void check(byte[] file) throws IOException {
        var size = new CrossReferenceSize(file);
        size.streams();
        Matcher sections = SECTION.matcher(size.text);
        while (sections.find()) {
            few(sections.group(1));
        }
    }

    private void streams() throws IOException {
        for (int at = text.indexOf("/XRef"); at >= 0; at = text.indexOf("/XRef", at + 5)) {
            int from = Math.max(Math.max(text.lastIndexOf("obj", at), at - LONGEST), 0);
            int end = text.indexOf("stream", at);
            int to = Math.min(end < 0 ? text.length() : end, at + LONGEST);
            String dictionary = text.substring(from, to);
            Matcher index = INDEX.matcher(dictionary);
            if (!index.find()) {
                Matcher whole = SIZE.matcher(dictionary);
                while (whole.find()) {
                    few(whole.group(1));
                }
                continue;
            }
            do {
                String[] numbers = index.group(1).strip().split("\\s+");
                for (int i = 1; i < numbers.length; i += 2) {
                    few(numbers[i]);
                }
            } while (index.find());
        }
    }

    private static void few(String number) throws IOException {
        boolean many = !number.chars().allMatch(Character::isDigit)
                || number.length() > 10
                || !number.isEmpty() && Long.parseLong(number) > MOST;
        if (many) {
            throw new IOException("a cross-reference of " + number + " objects");
        }
    }
}
