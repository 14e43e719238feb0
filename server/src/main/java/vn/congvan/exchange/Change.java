package vn.congvan.exchange;

import java.time.LocalDate;
import vn.congvan.common.DocumentId;

/// What a later document does to one that was sent.
///
/// @param by the later document, in the sender's agency
/// @param kind `CORRECTS`, `AMENDS`, `REPLACES` or `ABOLISHES`
/// @param sign its số, ký hiệu
public record Change(DocumentId by, String kind, String sign, LocalDate issuedOn) {}
