package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

/// One decision of the head of the agency: from `validFrom` on, documents of this type of this authority are
/// numbered in a book of their own, or again in the common one.
///
/// @param documentType the code of a type of administrative document
public record OwnBook(
        AuthorityId authority,
        String documentType,
        boolean own,
        LocalDate validFrom,
        String reason,
        PostId decidedBy,
        Instant decidedAt) {}
