package vn.congvanbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.CongVan;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Recorded;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.OrganisationFile;
import vn.congvan.organisation.Role;
import vn.congvandemo.province.DemoProvince;

/// The whole server in this process, with the demonstration province in it.
final class House implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static House open(Path data) {
        return open(data, List.of());
    }

    /// @param further settings of the server, as arguments
    static House open(Path data, List<String> further) {
        var settings = new ArrayList<>(List.of(
                "--congvan.platform.data=" + data.toAbsolutePath(),
                "--congvan.platform.database.binaries=" + Path.of(System.getProperty("user.home"), ".cache", "congvan"),
                "--server.port=0",
                "--logging.level.root=WARN",
                "--logging.threshold.console=OFF"));
        settings.addAll(further);
        var house = new House(new SpringApplicationBuilder(CongVan.class)
                .bannerMode(Banner.Mode.OFF)
                .run(settings.toArray(String[]::new)));
        house.get(OrganisationFile.class).importFrom(new ClassPathResource(DemoProvince.FILE));
        return house;
    }

    /// A clerk at work: who acts, and for which authority.
    record Desk(Acting.InPost clerk, IssuingAuthority authority) {}

    /// Every clerk with every authority served.
    List<Desk> desks() {
        var organisation = get(Organisation.class);
        var desks = new ArrayList<Desk>();
        for (var agency : agencies()) {
            var clerks = as(agency, () -> organisation.holding(Role.CLERK, Optional.empty()));
            for (var post : clerks) {
                var clerk = new Acting.InPost(agency, post.person(), post.id());
                call(clerk, () -> organisation.servedBy(post.id()))
                        .forEach(authority -> desks.add(new Desk(clerk, authority)));
            }
        }
        return desks;
    }

    List<AgencyId> agencies() {
        return get(JdbcClient.class)
                .sql("select id from organisation.agency")
                .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
                .list();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    <T> T get(String name, Class<T> bean) {
        return context.getBean(name, bean);
    }

    void record(Recorded event) {
        context.publishEvent(event);
    }

    /// Waits until the job has chained every committed entry of the trail.
    void awaitChainedTrail() {
        while (agencies().stream()
                .anyMatch(agency -> as(
                        agency,
                        () -> get(JdbcClient.class)
                                .sql("select exists (select from audit.unsealed)")
                                .query(Boolean.class)
                                .single()))) {
            quietly(() -> {
                Thread.sleep(20);
                return 0;
            });
        }
    }

    LocalDate today() {
        return LocalDate.now(get(Clock.class));
    }

    /// In one transaction, as this actor.
    <T> T inTransaction(Acting actor, Callable<T> work) {
        var transactions = get(TransactionTemplate.class);
        return call(actor, () -> java.util.Objects.requireNonNull(transactions.execute(_ -> quietly(work))));
    }

    <T> T as(AgencyId agency, Callable<T> work) {
        return inTransaction(new Acting.AsSystem(agency, "bench"), work);
    }

    static <T> T call(Acting actor, Callable<T> work) {
        return quietly(() -> actor.call(work));
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
