package vn.congvan.form;

import java.util.Locale;
import java.util.regex.Pattern;

/// Name of the type and summary (cell 5a), subject of a letter (cell 5b), addressees (cell 9a).
final class TitleLook implements Look {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern MARK = Pattern.compile(".*[.;:,]$");

    @Override
    public void at(Checked document, Findings findings) {
        if (document.letter()) {
            letter(document, findings);
        } else {
            named(document, findings);
        }
    }

    private static void letter(Checked document, Findings findings) {
        HeadParts head = document.head();
        if (head.subject().isEmpty()) {
            findings.sure("subject-missing", document.place(0.1f, 0.15f, 0.33f, 0.03f));
        }
        if (head.addressees().isEmpty()) {
            findings.sure("addressees-missing", document.place(0.2f, 0.22f, 0.6f, 0.03f));
        } else {
            addressees(document, findings);
        }
    }

    /// Several addressees stand on lines of their own; a single one on the line of "Kính gửi" ends with a
    /// full stop in the samples.
    private static void addressees(Checked document, Findings findings) {
        var lines = document.head().addressees().stream()
                .filter(line -> line.text().startsWith("-") || line.text().startsWith("–"))
                .toList();
        if (lines.size() < 2) {
            return;
        }
        TextLine last = document.head().addressees().getLast();
        for (TextLine line : document.head().addressees()) {
            String wanted = line == last ? "." : ";";
            boolean ends = line == last || MARK.matcher(line.text()).matches();
            if (ends && !line.text().endsWith(wanted) && !line.text().endsWith(":")) {
                findings.add("addressees-end", line.box(), true, "printed", tail(line.text()), "expected", wanted);
            }
        }
    }

    private static String tail(String text) {
        return MARK.matcher(text).matches() ? text.substring(text.length() - 1) : "…" + lastWord(text);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void named(Checked document, Findings findings) {
        HeadParts head = document.head();
        if (head.title().isEmpty() && head.otherTitle().isEmpty()) {
            // A document with a subject "V/v" is a letter, whatever its number says.
            findings.add(
                    "type-missing",
                    document.place(0.3f, 0.18f, 0.4f, 0.03f),
                    document.type().isPresent() && head.subject().isEmpty(),
                    "expected",
                    document.type()
                            .map(type -> type.name().toUpperCase(VIETNAMESE))
                            .orElse("…"));
        }
        document.type().ifPresent(type -> {
            head.title()
                    .filter(title -> !Words.plain(title.text()).equals(Words.plain(type.name())))
                    .ifPresent(title -> findings.sure(
                            "type-differs",
                            title.box(),
                            "printed",
                            title.text(),
                            "expected",
                            type.name().toUpperCase(VIETNAMESE)));
            if (head.title().isPresent() && head.summary().isEmpty()) {
                findings.sure("summary-missing", below(head.title().get()));
            }
        });
    }

    private static Box below(TextLine title) {
        Box box = title.box();
        return new Box(box.page(), box.x(), box.y() - box.height(), box.width(), box.height());
    }
}
