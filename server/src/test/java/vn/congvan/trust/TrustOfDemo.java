package vn.congvan.trust;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.congvandemo.pki.DemoPki;

/// A trust that trusts one demonstration authority, without a server around it.
public final class TrustOfDemo {
    private TrustOfDemo() {}

    /// Trusts this authority and asks its services, with short time-outs.
    public static Trust in(DemoPki pki, Clock clock) {
        return in(Optional.of(bean(pki)), List.of(), clock, Path.of("nowhere"));
    }

    /// What the demonstration offers.
    public static DemonstrationTrust bean(DemoPki pki) {
        return new DemonstrationTrust() {
            @Override
            public List<X509Certificate> certificates() {
                return List.of(pki.root(), pki.issuing());
            }

            @Override
            public List<String> timeStampServices() {
                return List.of(pki.timeStampAddress());
            }
        };
    }

    static Trust in(Optional<DemonstrationTrust> demonstration, List<String> timeStamps, Clock clock, Path data) {
        var settings = new TrustSettings(null, timeStamps, Duration.ofSeconds(1), Duration.ofSeconds(2));
        var beans = new StaticListableBeanFactory();
        demonstration.ifPresent(there -> beans.addBean("demonstration", there));
        return new Trust(settings, beans.getBeanProvider(DemonstrationTrust.class), data, clock);
    }
}
