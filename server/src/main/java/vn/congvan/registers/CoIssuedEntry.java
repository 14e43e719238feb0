package vn.congvan.registers;

import java.time.LocalDate;

/// A document that an authority issued together with another one (văn bản liên tịch), which gave the number.
///
/// @param sign số, ký hiệu in full, as the leading agency gave it
/// @param lead the leading agency, which keeps the original
/// @param signerName who signed for this authority
public record CoIssuedEntry(
        String sign, LocalDate day, String typeName, String subject, String lead, String signerName) {}
