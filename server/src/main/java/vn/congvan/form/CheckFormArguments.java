package vn.congvan.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the command was asked.
///
/// @param type code or abbreviation of a type of document
/// @param settings for the files' door, e.g. `--congvan.files.limits.draft=10MB`
record CheckFormArguments(
        List<String> files,
        Optional<String> type,
        Optional<LocalDate> day,
        boolean english,
        boolean json,
        List<String> settings) {

    /// @throws IllegalArgumentException with a sentence for the screen
    static CheckFormArguments read(String[] arguments) {
        var files = new ArrayList<String>();
        var settings = new ArrayList<String>();
        Optional<String> type = Optional.empty();
        Optional<LocalDate> day = Optional.empty();
        boolean english = false;
        boolean json = false;
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (onlyFiles || !argument.startsWith("--")) {
                files.add(argument);
                continue;
            }
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            switch (name) {
                case "--" -> onlyFiles = true;
                case "--json" -> json = true;
                case "--type", "--day", "--lang" -> {
                    String value;
                    if (argument.contains("=")) {
                        value = argument.substring(argument.indexOf('=') + 1);
                    } else if (i + 1 < arguments.length) {
                        value = arguments[++i];
                    } else {
                        throw new IllegalArgumentException(name + " cần một giá trị / needs a value");
                    }
                    switch (name) {
                        case "--type" -> type = Optional.of(value);
                        case "--day" -> day = Optional.of(day(value));
                        default -> english = value.toLowerCase(Locale.ROOT).equals("en");
                    }
                }
                default -> {
                    if (!argument.contains("=")) {
                        throw new IllegalArgumentException("không rõ tùy chọn / unknown option " + argument);
                    }
                    settings.add(argument);
                }
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("cần ít nhất một tệp / needs at least one file");
        }
        return new CheckFormArguments(files, type, day, english, json, settings);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("ngày phải có dạng / a day is written YYYY-MM-DD: " + value);
        }
    }
}
