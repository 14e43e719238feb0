package vn.congvan.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks before a file is opened whether its cross-references promise more objects than any document has: a few
/// bytes that unpack to millions of entries fill the memory of whoever opens them.
public final class CrossReferenceSize {
    /// A document of a thousand pages has some ten thousand objects.
    private static final long MOST = 2_000_000;
    /// A file with many revisions lists its objects again and again.
    private static final long MOST_TOGETHER = 5_000_000;

    private static final int LONGEST = 100_000;
    private static final Pattern INDEX = Pattern.compile("/Index\\s*\\[([^\\]]*)]");
    private static final Pattern SIZE = Pattern.compile("/Size\\s*(\\d+)");
    private static final Pattern SECTION = Pattern.compile("(?<!start)xref\\s+\\d+\\s+(\\d+)");

    private static final Pattern ESCAPED = Pattern.compile("/[A-Za-z]*(?:#[0-9A-Fa-f]{2}[A-Za-z]*)+");
    private static final Set<String> TELLING = Set.of("XRef", "Index", "Size", "Type");

    private final String text;
    private long all;

    private CrossReferenceSize(byte[] file) {
        text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /// @throws IOException if there are too many, or if they are written so that nobody should see it
    public static void check(byte[] file) throws IOException {
        var size = new CrossReferenceSize(file);
        size.plain();
        size.streams();
        Matcher sections = SECTION.matcher(size.text);
        while (sections.find()) {
            size.few(sections.group(1));
        }
    }

    /// No program writes the letters of these names as numbers.
    private void plain() throws IOException {
        Matcher escaped = ESCAPED.matcher(text);
        while (escaped.find()) {
            String name = Pattern.compile("#([0-9A-Fa-f]{2})")
                    .matcher(escaped.group().substring(1))
                    .replaceAll(
                            one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16))));
            if (TELLING.contains(name)) {
                throw new IOException("a cross-reference that hides");
            }
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

    private void few(String number) throws IOException {
        boolean digits = number.chars().allMatch(Character::isDigit) && number.length() <= 10;
        long count = digits && !number.isEmpty() ? Long.parseLong(number) : 0;
        all += count;
        if (!digits || count > MOST || all > MOST_TOGETHER) {
            throw new IOException("a cross-reference of " + number + " objects");
        }
    }
}
