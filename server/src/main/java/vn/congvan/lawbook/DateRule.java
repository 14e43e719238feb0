package vn.congvan.lawbook;

/// How the days of the document, of the agency's signature and of the person's signature stand to each other.
///
/// @param agencySignsOnDocumentDay whether the agency must sign on the document's day
public record DateRule(Variant variant, boolean agencySignsOnDocumentDay, LeaderDay leaderDay, Source source)
        implements Sourced {

    /// Which rule an agency follows; its own choice within the law.
    public enum Variant {
        /// The person may sign on the document's day or on the working day before it.
        DEFAULT,
        /// TN 7.2: both sign on the document's day, else the person signs again.
        SAME_DAY
    }

    /// On which days the person may have signed.
    public enum LeaderDay {
        SAME_OR_PRECEDING_WORKING_DAY,
        SAME_DAY
    }
}
