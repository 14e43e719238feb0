package vn.congvan.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The delivery pass that runs whatever happened: after a crash, after a receiver was out of order, for what
/// is due again.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class DeliverySchedule {
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> deliveryPass(Delivery delivery, ExchangeSettings settings) {
        return Tasks.recurring("exchange.deliver", FixedDelay.of(EVERY)).execute((_, _) -> {
            if (settings.deliverHere()) {
                delivery.run();
            }
        });
    }
}
