package vn.congvan.lawbook;

import java.util.Optional;
import java.util.Set;

/// A kind of document (tên loại văn bản; Điều 7 and Annex III of Decree 30/2020, and the law on legal
/// normative documents).
///
/// @param code the stable code, e.g. `QD`, `CV`, `QPPL-QD`
/// @param name the name as printed, e.g. `Quyết định`
/// @param abbreviation as in Annex III, e.g. `QĐ`; Công văn and Thư công have none
/// @param leastUrgency of a kind that is urgent by nature, e.g. Công điện
/// @param issuers the kinds of authority that may issue it, by the names of the organisation's kinds of
///     authority; empty where the law does not limit it
public record DocumentType(
        String code,
        String name,
        Optional<String> abbreviation,
        Kind kind,
        Optional<Urgency> leastUrgency,
        Series series,
        Set<String> issuers,
        Source source)
        implements Sourced {

    /// The chosen urgency, or the least one of a kind that is urgent by nature.
    public Urgency atLeast(Urgency chosen) {
        return leastUrgency.filter(least -> least.figure() > chosen.figure()).orElse(chosen);
    }

    /// How the sign is composed.
    public enum Kind {
        /// Has a name: `QĐ-UBND`.
        ADMINISTRATIVE,
        /// Văn bản quy phạm pháp luật: `2026/QĐ-UBND`.
        LEGAL_NORMATIVE,
        /// Công văn and Thư công, without a name on the page: `UBND-VX`.
        LETTER
    }

    /// Which series of numbers it belongs to (Điều 15).
    public enum Series {
        /// The series of administrative documents; the head of the agency decides whether it is one or
        /// several.
        ADMINISTRATIVE,
        /// A series of its own for each kind of legal normative document.
        OWN_KIND
    }
}
