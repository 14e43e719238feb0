package vn.congvan.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The database as beans: the server works through the pool of `congvan_app`; only Flyway gets the owner.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(PlatformSettings settings) {
        return DataDirectory.open(settings.data());
    }

    @Bean
    DatabaseHouse databaseHouse(DataDirectory data, PlatformSettings settings) {
        return DatabaseHouse.open(data, settings.database());
    }

    @Bean
    HikariDataSource dataSource(DatabaseHouse house, PlatformSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("congvan");
        pool.setJdbcUrl(house.address().url());
        pool.setUsername(DatabaseAddress.APP);
        pool.setPassword(house.address().appPassword());
        pool.setMaximumPoolSize(settings.database().connections());
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseHouse house) {
        return new DriverManagerDataSource(
                house.address().url(), DatabaseAddress.OWNER, house.address().ownerPassword());
    }

    @Bean
    PlatformTransactionManager transactionManager(HikariDataSource dataSource, ObjectProvider<HandOver> handOver) {
        return new TenantTransactionManager(dataSource, () -> Optional.ofNullable(handOver.getIfAvailable()));
    }
}
