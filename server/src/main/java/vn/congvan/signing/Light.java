package vn.congvan.signing;

/// What a clerk should see first of a verification.
public enum Light {
    /// Every signature is valid, all that the file has places for are there, and nothing was changed after signing.
    GREEN,
    /// Nothing is wrong, but something could not be determined (chưa xác định), somebody has not signed yet (chưa đủ
    /// chữ ký), or there is no signature at all.
    AMBER,
    /// A signature is invalid, or the file was changed after signing.
    RED
}
