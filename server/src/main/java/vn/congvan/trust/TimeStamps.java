package vn.congvan.trust;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.Serial;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time-stamp services, tried one after the other. A stamp over another digest or with another nonce than
/// asked for is refused like no stamp.
final class TimeStamps implements TSPSource {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);

    private final transient List<TSPSource> services;

    TimeStamps(List<String> addresses, HttpLoader loader) {
        this.services =
                addresses.stream().map(address -> source(address, loader)).toList();
    }

    private static TSPSource source(String address, HttpLoader loader) {
        var source = new OnlineTSPSource(address, loader);
        source.setNonceSource(new SecureRandomNonceSource());
        return source;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        DSSException last = null;
        for (TSPSource service : services) {
            try {
                return service.getTimeStampResponse(algorithm, digest);
            } catch (DSSException e) {
                LOG.warn("A time-stamp service failed: {}", e.getMessage());
                last = e;
            }
        }
        throw new NoTimeStamp(last);
    }
}
