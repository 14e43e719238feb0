package vn.congvan.signing;

/// An initial that a file must bear.
///
/// @param field the name of its field
/// @param signer the name that its certificate must bear
public record ExpectedInitial(String field, String signer) {}
