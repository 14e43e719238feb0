package vn.congvan.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.signing.Light;

/// The stored result of the check before reception (Nghị định 30/2020, Điều 21 khoản 2 điểm a).
///
/// @param light          what to see first
/// @param signed         whether the file carries any signature; none is no ground for refusal
/// @param signedByPerson whether the authorised person's signature is valid
/// @param signedByAgency whether the agency's signature is valid
/// @param warnings       what is worth a look and no ground for refusal
/// @param weight         the legal weight that follows, by the rules of the document's day, as it was found then
/// @param law            the edition of the law under which it was found; empty before it was kept
/// @param at             when it was checked
public record Checked(
        Light light,
        boolean signed,
        boolean signedByPerson,
        boolean signedByAgency,
        List<Reason> warnings,
        LegalWeight weight,
        Optional<Edition> law,
        Instant at) {}
