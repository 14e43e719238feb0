package vn.congvan.organisation;

/// In which capacity somebody signs (Điều 13 of Decree 30/2020; Annex I, Part I, II.7).
public enum Capacity {
    /// In his own power, as head or as a person who is an authority himself.
    OWN,
    /// Thay mặt: for a collective.
    TM,
    /// Ký thay: the deputy for the head.
    KT,
    /// Thừa lệnh: by order, laid down in the agency's rules.
    TL,
    /// Thừa uỷ quyền: by a written authorisation, limited in time and content, never passed on.
    TUQ,
    /// Quyền: acting head.
    Q
}
