package vn.congvan.registers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.practice.NumbersGiven;

/// Answers from the lines of the books. A number kept free in a type's own book counts as given.
@Component
class NumbersGivenInBooks implements NumbersGiven {
    private final JdbcClient jdbc;

    NumbersGivenInBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean any(AuthorityId authority, DocumentType type, int year) {
        // Whoever is writing a line now is waited for, and whoever comes later waits: rare, and short.
        jdbc.sql("lock table registers.outgoing in share row exclusive mode").update();
        return jdbc.sql("""
                        select exists (select from registers.outgoing
                            where agency_id = public.current_agency() and authority_id = :authority and year = :year
                              and (book = :own or book = :common and type_name = :name))
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("own", type.code())
                .param("common", Book.COMMON)
                .param("name", type.name())
                .query(Boolean.class)
                .single();
    }
}
