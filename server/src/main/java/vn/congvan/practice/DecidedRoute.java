package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.PostId;

/// A decision on a route.
///
/// @param route empty where documents of this scope go again as if nothing had been decided for it
public record DecidedRoute(
        RouteScope scope,
        Optional<Route> route,
        LocalDate validFrom,
        String reason,
        PostId decidedBy,
        Instant decidedAt) {}
