package vn.congvan.registers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.practice.NumbersGiven;

/// Answers from the lines of the books. A number kept free in a type's own book counts as given.
@Component
class NumbersGivenInBooks implements NumbersGiven {
    private final JdbcClient jdbc;
    private final OutageRows outages;
    private final Reconciling reconciling;

    NumbersGivenInBooks(JdbcClient jdbc, OutageRows outages, Reconciling reconciling) {
        this.jdbc = jdbc;
        this.outages = outages;
        this.reconciling = reconciling;
    }

    @Override
    public boolean reconciling(AuthorityId authority) {
        outages.holdAllNumbering();
        return reconciling.is(authority);
    }

    @Override
    public boolean any(AuthorityId authority, List<DocumentType> types, int year) {
        outages.holdAllNumbering();
        return jdbc.sql("""
                        select exists (select from registers.outgoing
                            where agency_id = public.current_agency() and authority_id = :authority and year = :year
                              and (book = :own or book = :common and type_name in (:names)))
                        """)
                .param("authority", authority.value())
                .param("year", year)
                .param("own", types.getFirst().code())
                .param("common", Book.COMMON)
                .param("names", types.stream().map(DocumentType::name).toList())
                .query(Boolean.class)
                .single();
    }
}
