package vn.congvan.practice;

import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.SigningPower;

/// What a draft is about, from which the merge fields of its template follow.
///
/// @param signers who may sign for the authority today; from them follows what its head is called
/// @param unitName the drafting unit
/// @param unitAbbreviation as it stands in "Lưu: VT, …"; may be empty
/// @param notation as it would be today
/// @param addressees names of those to whom it is written, in their order
/// @param copied names of those who only get it: they stand in "Nơi nhận", not in "Kính gửi"
/// @param answered the document that is answered
public record Filling(
        IssuingAuthority authority,
        SigningPower power,
        List<SigningPower> signers,
        DocumentType type,
        String unitName,
        String unitAbbreviation,
        String drafter,
        String notation,
        String summary,
        List<String> addressees,
        List<String> copied,
        Optional<AnsweredDocument> answered) {
    public Filling {
        signers = List.copyOf(signers);
        addressees = List.copyOf(addressees);
        copied = List.copyOf(copied);
    }
}
