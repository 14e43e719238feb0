package vn.congvan.outgoing.joint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Carries joint documents on across agencies soon after something happened.
@Configuration(proxyBeanMethods = false)
class JointSchedule {
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> carryJointDocumentsOn(JointPass pass) {
        return Tasks.recurring("outgoing.joint", FixedDelay.of(EVERY)).execute((_, _) -> pass.all());
    }
}
