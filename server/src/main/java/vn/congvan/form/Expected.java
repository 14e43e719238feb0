package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;

/// What a draft should print, as known from its authority and its signer.
///
/// @param signerName full name without titles
/// @param authorityLines e.g. `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`
/// @param notation what stands after the number and its slash, e.g. `QĐ-UBND`
/// @param place place of issue, e.g. `Bình Minh`
/// @param year in which it will probably be numbered
/// @param signatureImage kept PNG whose size on paper is used for the signature
/// @param sealImage kept PNG whose size on paper is the seal's
public record Expected(
        String signerName,
        List<String> authorityLines,
        String notation,
        String place,
        int year,
        Optional<Digest> signatureImage,
        Optional<Digest> sealImage) {
    public Expected {
        authorityLines = List.copyOf(authorityLines);
    }
}
