package vn.congvan.form;

import java.time.LocalDate;
import java.util.List;
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
