package vn.congvan.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.signing.Light;

/// One row of a list.
///
/// @param arrivalNumber số đến, once registered
/// @param subject       trích yếu; empty while isolated
/// @param light         of the stored check, once it ran
public record IncomingRow(
        DocumentId id,
        IncomingState state,
        AuthorityId authority,
        String authorityName,
        String senderName,
        String full,
        LocalDate issuedOn,
        String subject,
        Urgency urgency,
        Instant arrivedAt,
        Optional<Integer> arrivalNumber,
        Optional<Light> light) {}
