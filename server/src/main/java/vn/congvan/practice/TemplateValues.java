package vn.congvan.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.congvan.form.MergeField;
import vn.congvan.lawbook.FormWording;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityKind;
import vn.congvan.organisation.Capacity;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.SigningPower;

/// What each merge field says for a draft. The lines of authority are those of the signer's power,
/// as the agency has laid them down (Điều 13); everything else follows from the issuing authority.
final class TemplateValues {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Capacity> HEAD_FIRST =
            List.of(Capacity.OWN, Capacity.Q, Capacity.KT, Capacity.TM, Capacity.TL, Capacity.TUQ);

    private final Filling filling;
    private final FormWording wording;
    private final Lawbook lawbook;
    private final LocalDate day;

    private TemplateValues(Filling filling, Lawbook lawbook, LocalDate day) {
        this.filling = filling;
        this.wording = lawbook.formWording(day);
        this.lawbook = lawbook;
        this.day = day;
    }

    static Map<MergeField, List<String>> of(Filling filling, Lawbook lawbook, LocalDate day) {
        return new TemplateValues(filling, lawbook, day).all();
    }

    private Map<MergeField, List<String>> all() {
        IssuingAuthority authority = filling.authority();
        String issuer = issuer();
        var values = new EnumMap<MergeField, List<String>>(MergeField.class);
        values.put(MergeField.SUPERIOR, authority.headAbove());
        values.put(MergeField.AGENCY, authority.headLines());
        values.put(MergeField.AGENCY_NAME, List.of(authority.name()));
        values.put(MergeField.ISSUER, List.of(issuer.toUpperCase(VIETNAMESE)));
        values.put(MergeField.ISSUER_NAME, List.of(issuer));
        values.put(MergeField.NOTATION, List.of(filling.notation()));
        values.put(MergeField.PLACE, List.of(authority.place()));
        values.put(MergeField.YEAR, List.of(Integer.toString(day.getYear())));
        values.put(MergeField.TYPE, List.of(filling.type().name().toUpperCase(VIETNAMESE)));
        values.put(MergeField.TYPE_NAME, List.of(filling.type().name()));
        values.put(MergeField.SUMMARY, List.of(filling.summary().strip()));
        values.put(MergeField.SUBJECT, List.of(subject()));
        values.put(
                MergeField.BASES,
                authority.legalBases().stream().map(basis -> basis + ";").toList());
        addressees(values);
        values.put(MergeField.ARCHIVE, List.of(archive()));
        values.put(MergeField.AUTHORITY_LINES, filling.power().authorityLines());
        values.put(MergeField.SIGNER, List.of(filling.power().signer().personName()));
        values.put(MergeField.SIGNER_TITLE, List.of(filling.power().signer().title()));
        values.put(MergeField.UNIT, List.of(filling.unitName()));
        values.put(MergeField.DRAFTER, List.of(filling.drafter()));
        values.put(
                MergeField.ANSWERED,
                filling.answered().map(this::answered).stream().toList());
        return values;
    }

    private void addressees(Map<MergeField, List<String>> values) {
        List<String> names = filling.addressees();
        List<String> dashed = dashed(names, ".");
        boolean one = names.size() == 1;
        values.put(
                MergeField.ADDRESSEE,
                names.isEmpty()
                        ? List.of()
                        : List.of(one ? wording.addressed() + " " + names.getFirst() : wording.addressed()));
        values.put(MergeField.ADDRESSEES, one ? List.of() : dashed);
        values.put(MergeField.DESTINATIONS, dashed);
        values.put(MergeField.DESTINATION, names.isEmpty() ? List.of() : List.of(String.join("; ", names)));
        List<String> copied = filling.copied();
        values.put(MergeField.COPIED, dashed(copied, ";"));
        values.put(
                MergeField.RECIPIENTS,
                dashed(Stream.concat(names.stream(), copied.stream()).toList(), ";"));
    }

    private static List<String> dashed(List<String> names, String end) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            lines.add("- " + names.get(i) + (i == names.size() - 1 ? end : ";"));
        }
        return lines;
    }

    private String archive() {
        String unit = filling.unitAbbreviation().isBlank() ? "" : ", " + filling.unitAbbreviation();
        return "- " + wording.archive() + unit + ".";
    }

    /// A collective or a person's own authority by its name; elsewhere the head by his title and
    /// the name.
    private String issuer() {
        AuthorityKind kind = filling.authority().kind();
        boolean head = kind == AuthorityKind.OFFICE || kind == AuthorityKind.DEPARTMENT || kind == AuthorityKind.UNIT;
        String name = filling.authority().name();
        return head ? headTitle().map(title -> joined(title, name)).orElse(name) : name;
    }

    private java.util.Optional<String> headTitle() {
        return HEAD_FIRST.stream()
                .flatMap(capacity -> filling.signers().stream().filter(power -> power.capacity() == capacity))
                .findFirst()
                .or(() -> java.util.Optional.of(filling.power()))
                .map(SigningPower::authorityLines)
                .map(List::getFirst)
                .map(this::withoutCapacity)
                .map(title -> title.substring(0, 1) + title.substring(1).toLowerCase(VIETNAMESE));
    }

    private String withoutCapacity(String line) {
        return wording.capacities().stream()
                .filter(line::startsWith)
                .map(capacity -> line.substring(capacity.length()).strip())
                .findFirst()
                .orElse(line);
    }

    /// Words that end the title and begin the name stand once: Chánh Văn phòng, Văn phòng Ủy ban
    /// nhân dân.
    private static String joined(String title, String name) {
        List<String> words = Arrays.asList(title.split(" "));
        for (int from = 1; from < words.size(); from++) {
            String tail = String.join(" ", words.subList(from, words.size()));
            if (name.toLowerCase(VIETNAMESE).startsWith(tail.toLowerCase(VIETNAMESE) + " ")) {
                return String.join(" ", words.subList(0, from)) + " " + name;
            }
        }
        return title + " " + name;
    }

    /// The summary as it goes on behind "V/v": without words that say the same, and beginning
    /// small, unless a name begins it.
    private String subject() {
        String bare = filling.summary().strip();
        for (String about : wording.about()) {
            if (bare.regionMatches(true, 0, about + " ", 0, about.length() + 1)) {
                bare = bare.substring(about.length() + 1).strip();
            }
        }
        String[] words = bare.split(" ", 3);
        boolean name = words.length > 1 && !words[1].isEmpty() && Character.isUpperCase(words[1].codePointAt(0));
        boolean abbreviation = words[0].length() > 1 && words[0].equals(words[0].toUpperCase(VIETNAMESE));
        return bare.isEmpty() || name || abbreviation
                ? bare
                : bare.substring(0, 1).toLowerCase(VIETNAMESE) + bare.substring(1);
    }

    private String answered(AnsweredDocument document) {
        LocalDate on = document.issuedOn();
        return wording.answered()
                .replace("{type}", document.typeName())
                .replace("{number}", document.number())
                .replace("{day}", lawbook.printedDay(on))
                .replace("{month}", lawbook.printedMonth(on))
                .replace("{year}", Integer.toString(on.getYear()))
                .replace("{organ}", document.organName());
    }
}
