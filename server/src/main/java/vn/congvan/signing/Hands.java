package vn.congvan.signing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Who signs in a file, by the fields that it has: first the persons in their order, then the agencies in the
/// same order. Number and date are filled in once, between the persons and the first seal; in a file without a
/// seal, before the last person signs.
///
/// @param persons the fields of the persons
/// @param seals the fields of the agencies; empty in a file that nobody seals
record Hands(List<String> persons, List<String> seals) {
    static Hands of(FormState form) {
        return new Hands(
                sorted(form.fields().keySet().stream().filter(FieldNames::isPerson)),
                sorted(form.fields().keySet().stream().filter(FieldNames::isSeal)));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted(Comparator.comparingInt(FieldNames::number)).toList();
    }

    /// The persons who sign before number and date are there.
    List<String> beforeNumber() {
        return seals.isEmpty() && !persons.isEmpty() ? persons.subList(0, persons.size() - 1) : persons;
    }

    /// All of them, in the order of signing.
    List<String> all() {
        var all = new ArrayList<>(persons);
        all.addAll(seals);
        return all;
    }

    /// Whether nothing may follow this one.
    boolean last(String field) {
        List<String> all = all();
        return !all.isEmpty() && all.getLast().equals(field);
    }

    /// Whether more than the usual two sign: one person and his agency.
    boolean several() {
        return persons.size() > 1 || !persons.isEmpty() && seals.isEmpty();
    }

    boolean guests() {
        return persons.stream().anyMatch(FieldNames::isGuest);
    }
}
