package vn.congvan.outgoing.dossiers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells across agencies soon after it happened.
@Configuration(proxyBeanMethods = false)
class DossierSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> tellOfDossiers(DossierPass pass) {
        return Tasks.recurring("outgoing.dossiers", FixedDelay.of(EVERY)).execute((_, _) -> pass.all());
    }
}
