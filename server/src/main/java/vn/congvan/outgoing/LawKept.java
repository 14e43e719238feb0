package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LegalWeight;

/// What the law said of a document, kept as it was found: a later change of rules leaves it as it is.
///
/// @param numberedUnder the law under which it got number and date
/// @param atIssue what was found when it was issued; empty before
public record LawKept(Edition numberedUnder, Optional<AtIssue> atIssue) {
    /// What was found at issue.
    ///
    /// @param edition the law under which it was issued
    /// @param weight the name of its legal weight
    /// @param because the code of the reason why it is not the full one; empty where it is
    /// @param deadlines how it stood to its deadlines
    /// @param weighed the legal weight with rule and reasons; empty in documents of the time before it was kept
    public record AtIssue(
            Edition edition,
            String weight,
            Optional<String> because,
            Deadlines deadlines,
            Optional<LegalWeight> weighed) {}

    static LawKept numbered(Edition edition) {
        return new LawKept(edition, Optional.empty());
    }

    LawKept issued(AtIssue found) {
        return new LawKept(numberedUnder, Optional.of(found));
    }
}
