package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

/// One decision of the agency: from `validFrom` on, this book of this authority is called `name`.
///
/// @param book the key of the book, see {@link NameableBook#key()}
public record DecidedName(
        AuthorityId authority, String book, String name, LocalDate validFrom, PostId decidedBy, Instant decidedAt) {}
