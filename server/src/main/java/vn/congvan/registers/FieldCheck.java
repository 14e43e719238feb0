package vn.congvan.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.FieldSection;
import vn.congvan.lawbook.FieldStandard;
import vn.congvan.lawbook.Lawbook;

/// Holds entries to the field standard in force (Nghị định 30/2020, Phụ lục VI, Phần II): lengths, and what
/// must be there.
@Component
class FieldCheck {
    /// What a document that arrives may lack and must be registered all the same (Điều 22 khoản 1): số, ký
    /// hiệu, người ký.
    private static final Set<String> MAY_LACK_ON_ARRIVAL = Set.of("4", "5", "14.1", "14.2");

    private final Lawbook lawbook;

    FieldCheck(Lawbook lawbook) {
        this.lawbook = lawbook;
    }

    /// @throws Refusal naming every field that is too long or missing
    void check(OutgoingEntry entry, String notation, LocalDate day) {
        var values = new ArrayList<Value>(List.of(
                new Value("3", entry.typeName()),
                new Value("5", notation),
                new Value("7", entry.organName()),
                new Value("8", entry.subject()),
                new Value("9", entry.language()),
                new Value("10", figure(entry.pages())),
                new Value("11", entry.note().orElse("")),
                new Value("12.1", entry.signer().position()),
                new Value("12.2", entry.signer().name()),
                new Value("15", Integer.toString(entry.copies()))));
        entry.receivers().forEach(receiver -> values.add(new Value("13.2", receiver.name())));
        judge(values, FieldSection.OUTGOING, Set.of(), day);
    }

    /// @throws Refusal naming every field that is too long or missing
    void check(IncomingEntry entry, LocalDate day) {
        judge(
                List.of(
                        new Value("3", entry.typeName()),
                        new Value("4", entry.codeNumber()),
                        new Value("5", entry.notation()),
                        new Value("7", entry.organName()),
                        new Value("8", entry.subject()),
                        new Value("9", entry.language()),
                        new Value("10", figure(entry.pages())),
                        new Value("11", entry.note().orElse("")),
                        new Value("14.1", entry.signer().position()),
                        new Value("14.2", entry.signer().name()),
                        new Value("16", entry.toPlaces().orElse(""))),
                FieldSection.INCOMING,
                MAY_LACK_ON_ARRIVAL,
                day);
    }

    private void judge(List<Value> values, FieldSection section, Set<String> mayLack, LocalDate day) {
        Map<String, FieldStandard> standards = lawbook.fields(section, day).stream()
                .collect(Collectors.toMap(FieldStandard::number, Function.identity()));
        var faults = new ArrayList<Reason>();
        for (Value value : values) {
            FieldStandard standard = standards.get(value.number());
            if (standard == null) {
                continue;
            }
            int length = value.text().codePointCount(0, value.text().length());
            standard.length()
                    .filter(most -> length > most)
                    .ifPresent(most -> faults.add(Reason.of("registers.field-too-long", "field", standard.name())
                            .with("most", most)
                            .with("length", length)));
            if (value.text().isBlank()
                    && standard.need() == FieldStandard.Need.ALWAYS
                    && !mayLack.contains(value.number())) {
                faults.add(Reason.of("registers.field-missing", "field", standard.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
    }

    private static String figure(int pages) {
        return pages > 0 ? Integer.toString(pages) : "";
    }

    private record Value(String number, String text) {}
}
