package vn.congvan.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.practice.Filling;

/// Filling and checking for tests of other modules, without a server.
public final class FormTools {
    private FormTools() {}

    /// The filler.
    public static Merging merging(Lawbook lawbook) {
        return new Merging(lawbook);
    }

    /// The lines that lie on the pages of a PDF: page, left end, height and length in points, in the order of reading.
    public static List<String> lines(byte[] pdf) {
        return LaidOutText.of(pdf).pages().stream()
                .flatMap(page -> page.rulings().stream()
                        .filter(Ruling::lies)
                        .sorted(Comparator.comparing(Ruling::y).reversed().thenComparing(Ruling::x))
                        .map(line -> String.format(
                                Locale.ROOT, "%d %.0f %.0f %.0f", page.number() + 1, line.x(), line.y(), line.width())))
                .toList();
    }

    /// What the form check says of a draft that should print what the filling says, for people to
    /// read.
    public static List<String> findings(Lawbook lawbook, LocalDate day, byte[] docx, byte[] pdf, Filling filling) {
        var expected = new Expected(
                filling.power().signer().personName(),
                filling.power().authorityLines(),
                filling.notation(),
                filling.authority().place(),
                day.getYear(),
                Optional.empty(),
                Optional.empty());
        return FormChecks.lines(new FormCheck(lawbook)
                .docx(docx, pdf, new CheckedAs(Optional.of(filling.type().code()), day, Optional.of(expected))));
    }
}
