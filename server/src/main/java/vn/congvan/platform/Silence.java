package vn.congvan.platform;

import java.time.Instant;
import java.util.UUID;

/// A time in which no server of this installation ran.
///
/// @param began when the server last said that it runs
/// @param ended when it said so again
public record Silence(UUID id, Instant began, Instant ended) {}
