package vn.congvan.practice;

/// One examiner of a stage of a route.
///
/// @param initial whether the approval is given by an initial (ký nháy), if the agency asks for initials at all
public record Examiner(Who who, What what, boolean initial) {
    /// What an examiner vouches for.
    public enum What {
        /// The content (Nghị định 30/2020, Điều 12 khoản 1).
        CONTENT,
        /// Form and presentation (Điều 12 khoản 2).
        FORM,
        /// What concerns a unit that takes part, beside the one that drafted.
        OPINION
    }

    /// Whether Điều 12 asks for this approval, so that it is never skipped.
    public boolean lawful() {
        return who instanceof Who.HeadOfDraftingUnit || what == What.FORM;
    }
}
