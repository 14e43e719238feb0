package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;

/// A decision whether a kind of document gets the agency's seal, from a day on.
public record SealChoice(
        String documentType, boolean sealed, LocalDate validFrom, String reason, PostId decidedBy, Instant decidedAt) {}
