package vn.congvan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.congvan.certificates.Certificates;
import vn.congvan.exchange.Exchange;
import vn.congvan.files.Content;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.OrganisationFile;
import vn.congvandemo.pki.DemoPki;

/// Gives the test server a data directory of its own below `target/`, apart from those of a JVM beside it,
/// and PostgreSQL's programs from a cache in the user's home, so that they are unpacked once per machine.
final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger HOUSES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var houses = OwnFolder.of("test-houses");
        var name = ProcessHandle.current().pid() + "-" + HOUSES.incrementAndGet();
        clearAbandoned(houses);
        TestPropertyValues.of(
                        "congvan.platform.data=" + houses.resolve(name),
                        "congvan.platform.database.binaries="
                                + Path.of(System.getProperty("user.home"), ".cache", "congvan"),
                        "congvan.platform.database.shared-buffers=64MB",
                        // All browsers and requests of a run come from one address.
                        "congvan.portal.checks-per-address=200",
                        "congvan.sign-in.signer-origins=http://127.0.0.1:" + freePort() + ",https://127.0.0.1:"
                                + freePort())
                .applyTo(context);
    }

    /// Where the signing program of a browser test will listen: the server's pages may reach only the address
    /// it was told.
    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearAbandoned(Path houses) {
        try {
            Files.createDirectories(houses);
            try (var found = Files.list(houses)) {
                for (var house : found.filter(TestHouse::abandoned).toList()) {
                    FileSystemUtils.deleteRecursively(house);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean abandoned(Path house) {
        var pid = Long.parseLong(house.getFileName().toString().split("-")[0]);
        return !Files.exists(house.resolve("postgres/cluster/postmaster.pid"))
                && ProcessHandle.of(pid).isEmpty();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        TestPki testPki(Environment environment, Clock clock) {
            return new TestPki(Path.of(environment.getRequiredProperty("congvan.platform.data"), "pki"), clock);
        }

        @Bean
        TestProvince testProvince(OrganisationFile files, JdbcClient jdbc, Clock clock) {
            return new TestProvince(files, jdbc, clock);
        }

        @Bean
        Parcels parcels(
                Exchange exchange, Content content, Organisation organisation, TransactionTemplate transactions) {
            return new Parcels(exchange, content, organisation, transactions);
        }

        @Bean(destroyMethod = "")
        DemoPki testAuthority(TestPki pki) {
            return pki.authority();
        }

        @Bean
        TestSigners testSigners(
                DemoPki pki,
                Certificates certificates,
                Organisation organisation,
                TransactionTemplate transactions,
                Clock clock) {
            return new TestSigners(pki, certificates, organisation, transactions, clock);
        }

        @Bean
        TestServer testServer(Environment environment) {
            return new TestServer(environment);
        }
    }
}
