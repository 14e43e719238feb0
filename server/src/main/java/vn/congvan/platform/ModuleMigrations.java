package vn.congvan.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Runs the migrations of each module from its own folder `db/migration/<module>` with a history of its own,
/// in the order of the house, so that a foreign key only ever points down. A test compares the order with the
/// declared dependencies.
@Component
final class ModuleMigrations implements FlywayMigrationStrategy {
    /// All modules that may own tables, each after those it may use; `__root` holds the tenancy walls.
    static final List<String> ORDER = List.of(
            "__root",
            "platform",
            "audit",
            "organisation",
            "lawbook",
            "files",
            "form",
            "practice",
            "trust",
            "tasks",
            "certificates",
            "signing",
            "exchange",
            "registers",
            "incoming",
            "outgoing",
            "copies",
            "portal",
            "desk");

    @Override
    public void migrate(Flyway flyway) {
        ORDER.stream()
                .filter(ModuleMigrations::hasMigrations)
                .forEach(module -> flywayOf(flyway, module).migrate());
    }

    static Flyway flywayOf(Flyway flyway, String module) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("flyway_history_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static boolean hasMigrations(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql")
                            .length
                    > 0;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
