package vn.congvan.organisation;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;

/// In whose name a document is issued (thẩm quyền ban hành). Head, sign, book, seal and identifier code
/// follow from it.
///
/// @param key the stable word by which files name it, unique in its agency, e.g. `ubnd`
/// @param headAbove the lines of the superior agency over the name in cell 2; may be empty
/// @param headLines the lines of the name in cell 2, upper case
/// @param legalBases the "Căn cứ …" lines that its decisions open with, without the closing mark
/// @param abbreviation its abbreviation in the sign, e.g. `UBND`
/// @param place the place name of cell 4, e.g. `Bình Minh`
/// @param identifierCode its identifier code in force (mã định danh), e.g. `H99.12`
/// @param unit the unit whose seal it is, for a unit with a seal of its own
/// @param sealImage the red seal in real size, PNG at 300 dpi, in the content store
public record IssuingAuthority(
        AuthorityId id,
        AgencyId agency,
        String key,
        AuthorityKind kind,
        String name,
        List<String> headAbove,
        List<String> headLines,
        List<String> legalBases,
        String abbreviation,
        String place,
        String identifierCode,
        Optional<UnitId> unit,
        Optional<Digest> sealImage) {}
