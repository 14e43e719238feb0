package vn.congvan.organisation;

/// What kind of issuing authority it is; decides which legal normative documents it may issue.
public enum AuthorityKind {
    /// Ủy ban nhân dân, a collective: its head signs "TM.".
    PEOPLES_COMMITTEE,
    /// Chủ tịch Ủy ban nhân dân, a person's own authority: no "TM.".
    COMMITTEE_CHAIR,
    /// Hội đồng nhân dân.
    PEOPLES_COUNCIL,
    /// Thường trực Hội đồng nhân dân.
    COUNCIL_STANDING,
    /// Văn phòng with its own seal.
    OFFICE,
    /// Sở, ban, ngành or another agency under one head.
    DEPARTMENT,
    /// A unit inside an agency, with its own seal.
    UNIT
}
