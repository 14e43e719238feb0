package vn.congvan.outgoing.joint;

/// Another agency that is to issue the document too, as the drafter names it.
///
/// @param code its identifier code
/// @param signerName full name of its leader, as the document prints it under the signature
/// @param signerTitle e.g. `Giám đốc`
public record CoIssuer(String code, String signerName, String signerTitle) {}
