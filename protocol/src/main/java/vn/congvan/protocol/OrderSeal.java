package vn.congvan.protocol;

/// What binds an order to the server that made it, to one account and to what the person is shown.
/// The signing agent answers no order without it.
///
/// @param pairing whose key made `signature`: an id that the agent and the server agreed on once
/// @param account the account for which the order was made
/// @param document the document in the server's books
/// @param base SHA-256 (hexadecimal) of the version of the document that is signed
/// @param picture the page on which is signed, PNG in base64, for showing
/// @param signature Ed25519 over {@link SealedWords}, base64
public record OrderSeal(
        String pairing, String account, String document, String base, String picture, String signature) {
    /// The same with its signature.
    public OrderSeal signed(String made) {
        return new OrderSeal(pairing, account, document, base, picture, made);
    }
}
