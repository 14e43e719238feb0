package vn.congvan.incoming;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.DocumentId;

/// A document of this agency that may be the same (Nghị định 30/2020, Phụ lục VI, Phần I, Mục III điểm 1.h).
///
/// @param document      the other one
/// @param full          its số, ký hiệu
/// @param state         where it stands
/// @param arrivalNumber its số đến, if it has one
/// @param at            when it arrived
/// @param sameFile      whether its file has the same digest
/// @param sameSign      whether số, ký hiệu and cơ quan ban hành are the same
public record Duplicate(
        DocumentId document,
        String full,
        IncomingState state,
        Optional<Integer> arrivalNumber,
        Instant at,
        boolean sameFile,
        boolean sameSign) {}
