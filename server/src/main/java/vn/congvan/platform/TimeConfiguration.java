package vn.congvan.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock everybody reads: Vietnamese time, whatever the machine's zone.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
