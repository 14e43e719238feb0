/// Owns what the house stands on: the database server, its roles and transactions, the settings, the clock,
/// the jobs and the logs. Refuses a database that does not keep what it has confirmed (fsync off), a second
/// server on the same data directory, and unknown settings. Other modules meet it as the Spring beans `Clock`,
/// `JdbcClient`, `PlatformTransactionManager`, `LastWrites`; by name their pages use what all pages share, and
/// `organisation` says how a post is handed over.
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {"common"})
package vn.congvan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
