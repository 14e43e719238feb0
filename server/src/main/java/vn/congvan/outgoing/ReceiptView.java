package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.common.Decision;

/// Who has acknowledged an issued document, as column 9 of the register shows it.
///
/// @param acknowledged the receivers who told so through the exchange
/// @param byHand as the clerk has written down for copies on paper
/// @param mayRecord whether the asker may write that down now
public record ReceiptView(Optional<String> acknowledged, Optional<String> byHand, Decision mayRecord) {}
