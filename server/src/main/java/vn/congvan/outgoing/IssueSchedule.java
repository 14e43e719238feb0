package vn.congvan.outgoing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Issues what waited for its time stamp, whatever happened in between.
@Configuration(proxyBeanMethods = false)
class IssueSchedule {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> issuePass(Issuing issuing) {
        return Tasks.recurring("outgoing.issue", FixedDelay.of(EVERY)).execute((_, _) -> issuing.all());
    }
}
