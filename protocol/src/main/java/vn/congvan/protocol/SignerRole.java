package vn.congvan.protocol;

/// In which role an order asks for a signature. The names are what {@link SignOrder#role()} carries.
public enum SignerRole {
    /// The authorised person (Nghị định 30/2020, Phụ lục I Mục II điểm 7).
    LEADER,
    /// Whoever vouches for content or form with an initial (ký nháy, Nghị định 30/2020, Điều 12).
    INITIAL,
    /// The agency, by its clerk (Phụ lục I Mục II điểm 8).
    SEAL
}
