package vn.congvan.outgoing;

import java.time.LocalDate;
import vn.congvan.common.PostId;

/// The order to recall an issued document.
///
/// @param by who ordered it: a post that can sign for the issuing authority
/// @param sign the document or recorded decision that orders it, e.g. `Quyết định 31/QĐ-UBND`
/// @param on the day of the order
public record RecallOrder(PostId by, String sign, LocalDate on, String reason) {}
