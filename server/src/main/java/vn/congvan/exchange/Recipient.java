package vn.congvan.exchange;

/// One receiver of a package.
///
/// @param code mã định danh, e.g. `H99.11`; looked up when the package is delivered
/// @param name as the sender knows it
public record Recipient(String code, String name) {}
