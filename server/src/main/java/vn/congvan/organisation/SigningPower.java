package vn.congvan.organisation;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;

/// The power of one post to sign for one authority.
///
/// @param authorityLines the lines of cell 7a exactly as printed, e.g. `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`,
///     `PHÓ CHỦ TỊCH`
/// @param signatureImage the blue image of the hand signature, PNG at 300 dpi, in the content store
public record SigningPower(
        AuthorityId authority,
        Post signer,
        Capacity capacity,
        List<String> authorityLines,
        Optional<Digest> signatureImage) {}
