package vn.congvan.platform;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.congvan.common.LastWrites;

/// The database for a command beside the server: the running one, if a server runs on the data directory,
/// else one started for the command and stopped after it. Not part of the server: a command names it as its
/// Spring source.
public class ReadingDatabase {

    @Bean
    DatabaseHouse databaseHouse(PlatformSettings settings) {
        return DatabaseHouse.attachOrOpen(settings);
    }

    @Bean
    DataSource dataSource(DatabaseHouse house) {
        return new DriverManagerDataSource(
                house.address().url(), DatabaseAddress.APP, house.address().appPassword());
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource, Optional::empty);
    }

    @Bean
    LastWrites lastWrites() {
        return new LeftToTheCommit();
    }
}
