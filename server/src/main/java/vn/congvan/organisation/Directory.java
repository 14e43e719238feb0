package vn.congvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.AgencyId;

/// The province's catalogue of identifier codes, seen by everybody (Quyết định 20/2020/QĐ-TTg; BG 16.1, ST
/// 15.5).
@Service
@Transactional(readOnly = true)
public class Directory {
    private final DirectoryRows rows;

    Directory(DirectoryRows rows) {
        this.rows = rows;
    }

    /// What stands behind an identifier code on a day.
    public sealed interface Entry {
        /// The code as asked for.
        String code();

        /// In force: documents can be sent there.
        record Open(AgencyId agency, AuthorityId authority, String code, String name) implements Entry {}

        /// Closed since `since`; `successor` is the code that took over.
        record Closed(String code, String name, LocalDate since, Optional<String> successor) implements Entry {}

        /// No such code in this installation, or not yet in force.
        record Unknown(String code) implements Entry {}
    }

    /// Looks a code up as of a day.
    public Entry look(String code, LocalDate day) {
        return rows.look(code, day);
    }

    /// The authority of this agency that bears the code or bore it, also when the code was changed or closed since.
    public Optional<AuthorityId> bearer(AgencyId agency, String code) {
        return rows.bearer(agency, code);
    }

    /// Whether the authority that bears or bore the code is reached on a day, by this code or by another.
    public boolean reached(AgencyId agency, String code, LocalDate day) {
        return rows.reached(agency, code, day);
    }

    /// All codes in force on a day, by code.
    public List<Entry.Open> all(LocalDate day) {
        return rows.all(day);
    }
}
