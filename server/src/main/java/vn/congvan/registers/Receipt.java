package vn.congvan.registers;

import java.util.Optional;

/// Who has acknowledged an issued document (ký nhận, cột 9).
///
/// @param acknowledged the receivers who told so through the exchange
/// @param byHand as the clerk has written down for copies on paper
public record Receipt(Optional<String> acknowledged, Optional<String> byHand) {}
