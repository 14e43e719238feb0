package vn.congvan.practice;

import java.util.List;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;

/// Says, for the registers, whether the series of a year would be torn.
public interface NumbersGiven {
    /// Whether the authority has given a number to a document of one of these types in this year. Until the
    /// caller's transaction ends nobody else gives one.
    ///
    /// @param types those that share a book; the first one gives it its key
    boolean any(AuthorityId authority, List<DocumentType> types, int year);

    /// Whether the authority's books are in reconciliation (đối chiếu): numbers of the running year may stand on
    /// paper only. Until the caller's transaction ends no reconciliation begins.
    boolean reconciling(AuthorityId authority);
}
