package vn.congvan.practice;

import java.util.Optional;

/// The way that is proposed for one recipient.
///
/// @param instrument the list that says so; empty where no list does
public record ProposedMode(SendingMode mode, Optional<String> instrument) {}
