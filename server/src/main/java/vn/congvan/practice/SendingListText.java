package vn.congvan.practice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;

/// Reads the lines of a list of how documents are sent, as CSV or copied from a spreadsheet: kind of document;
/// recipient; way, or with the subject area after the kind. `*` or nothing stands for every one. All mistakes are
/// told at once.
final class SendingListText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*(\\.\\*)?");
    private static final Map<String, SendingMode> MODES = Map.of(
            "dien tu", SendingMode.ELECTRONIC,
            "kem giay", SendingMode.WITH_PAPER,
            "chi giay", SendingMode.PAPER_ONLY);
    private static final int MOST = 2000;
    private static final int LONGEST_AREA = 200;

    private final List<DocumentType> types;
    private final List<Reason> faults = new ArrayList<>();

    private SendingListText(List<DocumentType> types) {
        this.types = types;
    }

    static List<SendingRule> read(String text, List<DocumentType> types) {
        var reading = new SendingListText(types);
        List<SendingRule> rules = reading.rules(text);
        if (rules.isEmpty() && reading.faults.isEmpty()) {
            reading.faults.add(Reason.of("practice.sending-list-empty"));
        }
        if (rules.size() > MOST) {
            reading.faults.add(Reason.of("practice.sending-list-long", "most", MOST));
        }
        if (!reading.faults.isEmpty()) {
            throw Refusal.userMistakes(reading.faults);
        }
        return rules;
    }

    private List<SendingRule> rules(String text) {
        var rules = new ArrayList<SendingRule>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] cells = line.strip().split("[;\\t,]", -1);
            boolean head = number == 1 && (cells.length == 3 || cells.length == 4) && heading(cells);
            if (!line.isBlank() && !head) {
                rule(cells, number).ifPresent(rules::add);
            }
        }
        return rules;
    }

    /// A line of titles names neither a kind nor a way.
    private boolean heading(String[] cells) {
        return !MODES.containsKey(plain(cells[cells.length - 1]))
                && said(cells[0].strip())
                && type(cells[0]).isEmpty();
    }

    private Optional<SendingRule> rule(String[] cells, int number) {
        if (cells.length != 3 && cells.length != 4) {
            return fault("practice.sending-line-cells", number, Integer.toString(cells.length));
        }
        String way = cells[cells.length - 1];
        SendingMode mode = MODES.get(plain(way));
        if (mode == null) {
            return fault("practice.sending-line-mode", number, way.strip());
        }
        String named = cells[cells.length - 2].strip();
        Optional<String> recipient = Optional.of(named.toUpperCase(Locale.ROOT)).filter(SendingListText::said);
        if (recipient.filter(code -> !CODE.matcher(code).matches()).isPresent()) {
            return fault("practice.sending-line-recipient", number, named);
        }
        Optional<String> area = cells.length == 3
                ? Optional.empty()
                : Optional.of(cells[1].strip()).filter(SendingListText::said);
        if (area.filter(text -> text.length() > LONGEST_AREA).isPresent()) {
            return fault("practice.sending-line-area", number, Integer.toString(LONGEST_AREA));
        }
        if (!said(cells[0].strip())) {
            return Optional.of(new SendingRule(Optional.empty(), area, recipient, mode));
        }
        Optional<String> type = type(cells[0]);
        return type.isEmpty()
                ? fault("practice.sending-line-type", number, cells[0].strip())
                : Optional.of(new SendingRule(type, area, recipient, mode));
    }

    private Optional<String> type(String cell) {
        String wanted = plain(cell);
        return types.stream()
                .filter(type ->
                        plain(type.code()).equals(wanted) || plain(type.name()).equals(wanted))
                .map(DocumentType::code)
                .findFirst();
    }

    private Optional<SendingRule> fault(String code, int line, String said) {
        faults.add(Reason.of(code, "line", line).with("said", said));
        return Optional.empty();
    }

    private static boolean said(String cell) {
        return !cell.isEmpty() && !cell.equals("*");
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[\\s-]+", " ");
    }
}
