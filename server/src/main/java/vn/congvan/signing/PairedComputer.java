package vn.congvan.signing;

import java.time.Instant;

/// A computer whose signing agent answers the orders made for one account.
///
/// @param computer what it calls itself; may be empty
/// @param address where pages reach the agent there
public record PairedComputer(String computer, String address, Instant pairedAt) {}
