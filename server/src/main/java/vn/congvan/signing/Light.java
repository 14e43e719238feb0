package vn.congvan.signing;

/// What a clerk should see first of a verification.
public enum Light {
    /// Every signature is valid, and nothing was changed after signing.
    GREEN,
    /// Nothing is wrong, but something could not be determined (chưa xác định), or there is no signature at
    /// all.
    AMBER,
    /// A signature is invalid, or the file was changed after signing.
    RED
}
