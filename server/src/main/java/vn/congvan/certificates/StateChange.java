package vn.congvan.certificates;

import java.time.Instant;
import vn.congvan.certificates.RegisteredCertificate.State;

/// A registration was suspended, resumed or ended.
///
/// @param byName who did it; empty for the system's own set-up
public record StateChange(State state, String reason, Instant at, String byName) {}
