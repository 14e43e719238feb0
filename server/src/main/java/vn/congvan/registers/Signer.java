package vn.congvan.registers;

/// Chức vụ, họ tên người ký (Nghị định 30/2020, Phụ lục VI, SignerInfo).
///
/// @param position chức vụ as printed, e.g. `Chủ tịch`; at most 100 characters
/// @param name     họ và tên; at most 50 characters
public record Signer(String position, String name) {}
