package vn.congvandemo.story.typesetting;

import java.util.List;

/// What the demonstration agency puts in place of a foreign head and signature block.
///
/// @param headAbove lines of the superior agency above the own name; may be empty
/// @param headLines the agency's own name as the head prints it, in capitals
/// @param abbreviation the agency in the notation, as `UBND`
/// @param unitAbbreviation the drafting unit in the notation of a letter, as `VX`
/// @param place the place name before the date
/// @param authorityLine the line above the legal bases, in capitals
/// @param fullName the agency's name in running text
/// @param signatureLines the lines above the signature, as `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`
/// @param signerName the name under the signature
/// @param year the year printed in the date line and in the notation of a legal normative document
/// @param recipients the lines of `Nơi nhận` that are supplied where the text has none
public record House(
        List<String> headAbove,
        List<String> headLines,
        String abbreviation,
        String unitAbbreviation,
        String place,
        String authorityLine,
        String fullName,
        List<String> signatureLines,
        String signerName,
        int year,
        List<String> recipients) {}
