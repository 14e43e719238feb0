package vn.congvan.trust;

import eu.europa.esig.dss.model.DSSException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// No time-stamp service answered, or none is set. The caller waits and claims nothing.
public final class NoTimeStamp extends DSSException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoTimeStamp(@Nullable Throwable cause) {
        super("no time-stamp service answered", cause);
    }
}
