package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import vn.congvan.common.PostId;

/// One decision of the agency: from `validFrom` on, `setting` is `value`, because of `reason`.
public record DecidedSetting(
        Setting setting, boolean value, LocalDate validFrom, String reason, PostId decidedBy, Instant decidedAt) {}
