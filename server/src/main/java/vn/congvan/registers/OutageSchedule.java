package vn.congvan.registers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asks about an outage soon after the start.
@Configuration(proxyBeanMethods = false)
class OutageSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> noticeOutages(NoticingOutages noticing) {
        return Tasks.recurring("registers.outages", FixedDelay.of(EVERY)).execute((_, _) -> noticing.all());
    }
}
