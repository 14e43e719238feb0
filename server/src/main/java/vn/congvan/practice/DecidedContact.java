package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;

/// From `validFrom` on, the agency is reached so.
public record DecidedContact(Contact contact, LocalDate validFrom, PostId decidedBy, Instant decidedAt) {}
