package vn.congvan.portal;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.Digest;

/// What a print says that bears a look-up code of this installation.
///
/// @param form hình thức sao
/// @param sign số, ký hiệu of the copy
/// @param authority who made the copy
/// @param originalSign số, ký hiệu of what was copied
/// @param originalFile the original, if it is electronic and here
public record PrintIdentity(
        String form,
        String sign,
        LocalDate date,
        String authority,
        String originalType,
        String originalSign,
        LocalDate originalDate,
        String originalOrgan,
        Optional<Digest> originalFile) {}
