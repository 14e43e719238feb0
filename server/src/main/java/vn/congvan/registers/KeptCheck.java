package vn.congvan.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.KeptForm;

/// Holds what was written into a line to the line's form.
final class KeptCheck {
    private static final int LONGEST = 500;
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

    private KeptCheck() {}

    /// The cells in the order of the columns, without blanks around them; empty ones are left out.
    ///
    /// @throws Refusal naming every column that is wrong
    static Map<String, String> cells(KeptForm form, Map<String, String> written) {
        var cells = new LinkedHashMap<String, String>();
        var faults = new ArrayList<Reason>();
        for (KeptForm.Column column : form.columns()) {
            String text = written.getOrDefault(column.key(), "").strip();
            fault(column, text).ifPresent(faults::add);
            if (!text.isEmpty()) {
                cells.put(column.key(), text);
            }
        }
        written.keySet().stream()
                .filter(key ->
                        form.columns().stream().noneMatch(column -> column.key().equals(key)))
                .forEach(key -> faults.add(Reason.of("registers.kept-column-unknown", "column", key)));
        if (faults.isEmpty()) {
            faults.addAll(outOfOrder(form, cells));
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        return cells;
    }

    private static Optional<Reason> fault(KeptForm.Column column, String text) {
        if (text.isEmpty()) {
            return column.need() == KeptForm.Need.AT_ONCE
                    ? Optional.of(Reason.of("registers.kept-missing", "column", column.title()))
                    : Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of(Reason.of("registers.kept-too-long", "column", column.title())
                    .with("most", LONGEST));
        }
        boolean right = switch (column.input()) {
            case DAY -> day(text).isPresent();
            case COUNT -> COUNT.matcher(text).matches();
            case TEXT, LONG_TEXT -> true;
        };
        return right
                ? Optional.empty()
                : Optional.of(
                        column.input() == KeptForm.Input.DAY
                                ? Reason.of("registers.kept-no-day", "column", column.title())
                                : Reason.of("registers.kept-no-count", "column", column.title()));
    }

    private static List<Reason> outOfOrder(KeptForm form, Map<String, String> cells) {
        var faults = new ArrayList<Reason>();
        for (KeptForm.Column column : form.columns()) {
            Optional<LocalDate> later = column.notBefore().flatMap(_ -> day(cells.getOrDefault(column.key(), "")));
            Optional<LocalDate> earlier = column.notBefore().flatMap(key -> day(cells.getOrDefault(key, "")));
            if (later.isPresent() && earlier.isPresent() && later.get().isBefore(earlier.get())) {
                faults.add(Reason.of("registers.kept-day-before", "column", column.title()));
            }
        }
        return faults;
    }

    /// The day that stands in a cell.
    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
