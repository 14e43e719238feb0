package vn.congvan.signing;

/// A person's signature or an agency's seal that a file of several signers must bear.
///
/// @param field the name of its field, see {@link SignerPlace}
/// @param name the name that its certificate must bear: the person's; for a seal the authority's or agency's
public record ExpectedHand(String field, String name) {}
