package vn.congvan.outgoing.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Days as sentences about dossiers say them.
final class DossierDays {
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DossierDays() {}

    static String said(LocalDate day) {
        return SAID.format(day);
    }
}
