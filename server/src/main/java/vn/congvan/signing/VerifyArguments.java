package vn.congvan.signing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the command `verify` was asked.
///
/// @param trust folder of certificates to trust
/// @param evidence kept evidence, a ZIP or a folder; then nothing else is asked
/// @param at the time as of which is judged; now if empty, or the time of the evidence
/// @param offline whether nobody may be asked over the network
record VerifyArguments(
        List<String> files,
        Optional<Path> trust,
        Optional<Path> evidence,
        Optional<Instant> at,
        boolean offline,
        boolean english,
        boolean json) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// @throws IllegalArgumentException with a sentence for the screen
    static VerifyArguments read(String[] arguments) {
        var files = new ArrayList<String>();
        Optional<Path> trust = Optional.empty();
        Optional<Path> evidence = Optional.empty();
        Optional<Instant> at = Optional.empty();
        boolean offline = false;
        boolean english = false;
        boolean json = false;
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (onlyFiles || !argument.startsWith("--")) {
                files.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean valued = List.of("--trust", "--evidence", "--at", "--lang").contains(name);
            if (valued && equals < 0 && i + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " cần một giá trị / needs a value");
            }
            String value = equals >= 0 ? argument.substring(equals + 1) : valued ? arguments[++i] : "";
            switch (name) {
                case "--" -> onlyFiles = true;
                case "--json" -> json = true;
                case "--offline" -> offline = true;
                case "--trust" -> trust = Optional.of(Path.of(value));
                case "--evidence" -> evidence = Optional.of(Path.of(value));
                case "--at" -> at = Optional.of(time(value));
                case "--lang" -> english = value.toLowerCase(Locale.ROOT).equals("en");
                default -> throw new IllegalArgumentException("không rõ tùy chọn / unknown option " + argument);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("cần ít nhất một tệp / needs at least one file");
        }
        return new VerifyArguments(List.copyOf(files), trust, evidence, at, offline, english, json);
    }

    /// A moment with its offset, or the last second of a day here.
    private static Instant time(String value) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(1)
                            .atStartOfDay(HERE)
                            .toInstant()
                            .minusSeconds(1)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "thời điểm phải có dạng / a time is written YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00: " + value);
        }
    }
}
