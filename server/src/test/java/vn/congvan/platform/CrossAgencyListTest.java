package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.testing.CongVanTest;

/// No function looks over the walls that is not on the list, and the list names none that is not there.
@CongVanTest
class CrossAgencyListTest {
    private static final Pattern NAMED = Pattern.compile("`([a-z]+\\.[a-z_]+)\\(");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyFunctionThatLooksOverTheWallsIsListedAndEveryListedOneIsThere() throws IOException {
        var there = jdbc.sql("""
                select distinct n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.proowner = 'congvan_definer'::regrole and n.nspname not in ('pg_catalog', 'information_schema')""").query(String.class).set();
        var rows = Files.readAllLines(Path.of("../docs/cross-agency-functions.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAMED.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(rows).containsExactlyInAnyOrderElementsOf(there);
    }
}
