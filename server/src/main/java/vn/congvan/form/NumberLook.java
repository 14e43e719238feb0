package vn.congvan.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Numbering;

/// Number and notation (cell 3; Annex III): how they are written, and the notation of the type. The number
/// of a draft is still blank.
final class NumberLook implements Look {
    private static final Pattern PARTS = Pattern.compile(
            "^(?<label>\\p{L}+)\\s?(?<colon>:?)\\s?(?<number>\\d*\\p{L}{0,2}?)(?<dots>[.…_\\s]*)(?<rest>/.*)?$");
    private static final Pattern NOTATION = Pattern.compile("[\\p{L}\\d&.]+([-/][\\p{L}\\d&.]+)*");
    private static final Pattern YEAR_FIRST = Pattern.compile("^20\\d\\d/.*");

    @Override
    public void at(Checked document, Findings findings) {
        Optional<TextLine> line = document.head().number();
        if (line.isEmpty()) {
            findings.add(
                    "number-missing",
                    document.place(0.1f, 0.12f, 0.33f, 0.02f),
                    document.head().nation().isPresent(),
                    "expected",
                    "Số: …/" + pattern(document, ""));
            return;
        }
        look(document, line.get(), findings);
    }

    private static void look(Checked document, TextLine line, Findings findings) {
        Matcher parts = PARTS.matcher(line.text());
        String rest = parts.matches() ? Optional.ofNullable(parts.group("rest")).orElse("") : "";
        String notation = rest.isEmpty() ? "" : rest.substring(1).strip();
        String form = "Số: …/" + pattern(document, notation);
        boolean wellFormed = parts.matches()
                && parts.group("label").equals("Số")
                && !parts.group("colon").isEmpty()
                && !notation.isEmpty()
                && NOTATION.matcher(notation).matches()
                && !rest.startsWith("/ ");
        // What is left of the blank for the number stands before the slash; nothing but "Số:" is a draft whose
        // notation is still blank.
        boolean leftOver = parts.matches()
                && !parts.group("number").isEmpty()
                && parts.group("dots").contains(" ");
        if (!wellFormed || leftOver) {
            boolean blank = line.text().matches("^Số:?[\\s.…_/]*$");
            findings.add("number-form", line.box(), !wellFormed && !blank, "printed", line.text(), "expected", form);
        }
        if (parts.matches()) {
            zero(document.law().numbering(), parts.group("number"), line, findings);
        }
        if (!notation.isEmpty()) {
            notation(document, notation.replace(" ", ""), line, findings);
        }
    }

    private static void zero(Numbering numbering, String number, TextLine line, Findings findings) {
        if (!number.matches("\\d{1,6}")) {
            return;
        }
        int value = Integer.parseInt(number);
        String wanted = value < numbering.leadingZeroBelow() ? "0" + value : Integer.toString(value);
        if (!number.equals(wanted)) {
            // A register that fills up with zeros ("015") is a habit that the decree does not name.
            findings.add("number-zero", line.box(), number.length() == 1, "printed", number, "expected", wanted);
        }
    }

    private static void notation(Checked document, String printed, TextLine line, Findings findings) {
        Optional<String> expected = document.expected().map(Expected::notation);
        if (expected.isPresent()) {
            if (!Words.same(expected.get(), printed)) {
                say(findings, line, true, printed, expected.get());
            }
            return;
        }
        document.type().ifPresent(type -> {
            String wanted = pattern(document, printed);
            boolean fits = switch (type.kind()) {
                case LETTER -> letter(printed);
                case ADMINISTRATIVE -> printed.startsWith(abbreviation(type) + "-");
                case LEGAL_NORMATIVE -> printed.matches("20\\d\\d/" + Pattern.quote(abbreviation(type)) + "-.+");
            };
            if (!fits) {
                say(findings, line, sure(type, printed), printed, wanted);
            }
        });
    }

    private static void say(Findings findings, TextLine line, boolean sure, String printed, String wanted) {
        findings.add("notation", line.box(), sure, "printed", printed, "expected", wanted);
    }

    /// A letter names agency and unit; "CV" is no abbreviation of the law.
    private static boolean letter(String printed) {
        return !printed.matches("(?i)(.*[/-])?CV(-.*)?") && printed.contains("-");
    }

    /// An agency may number a document of the whole staff or of a party without its unit; a year may stand in
    /// the number of a document whose type was only read off its title.
    private static boolean sure(DocumentType type, String printed) {
        return type.kind() != DocumentType.Kind.LETTER
                || printed.toUpperCase(java.util.Locale.ROOT).contains("CV");
    }

    private static String abbreviation(DocumentType type) {
        return type.abbreviation().orElse("");
    }

    /// How the notation should look, with the agency as printed where it can be told.
    private static String pattern(Checked document, String printed) {
        if (document.expected().isPresent()) {
            return document.expected().get().notation();
        }
        Numbering numbering = document.law().numbering();
        String agency = printed.contains("-")
                ? printed.substring(printed.indexOf('-') + 1).strip()
                : "…";
        String year = YEAR_FIRST.matcher(printed).matches() ? printed.substring(0, 4) : "…";
        if (document.type().isEmpty()) {
            return printed.isEmpty() ? "…-…" : printed.replace(" ", "");
        }
        DocumentType type = document.type().get();
        String pattern = switch (type.kind()) {
            case LETTER -> numbering.letter();
            case ADMINISTRATIVE -> numbering.administrative();
            case LEGAL_NORMATIVE -> numbering.legalNormative();
        };
        String first = type.kind() == DocumentType.Kind.LETTER ? letterAgency(printed) : agency;
        return pattern.replace("{type}", abbreviation(type))
                .replace("{authority}", first.replace(" ", ""))
                .replace("{unit}", "…")
                .replace("{year}", year);
    }

    private static String letterAgency(String printed) {
        String bare = printed.replaceFirst("(?i)^CV-", "").replaceFirst("(?i)/?CV$", "");
        String first = bare.split("[-/]", 2)[0];
        return first.isBlank() ? "…" : first;
    }
}
