package vn.congvan.practice;

import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;

/// Says, for the registers, whether the series of a year would be torn.
@FunctionalInterface
public interface NumbersGiven {
    /// Whether the authority has given a number to a document of this type in this year. Until the caller's
    /// transaction ends nobody else gives one.
    boolean any(AuthorityId authority, DocumentType type, int year);
}
