package vn.congvan.outgoing.opinions;

import java.time.LocalDate;
import java.util.Optional;

/// That somebody who is asked wants more time (xin gia hạn).
///
/// @param granted what was answered; empty as long as nothing was
public record Wish(LocalDate day, String because, Optional<Boolean> granted) {}
