package vn.congvan.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of the signer's HTTP resources, JSON in UTF-8. All live on the loopback address of the signer's
/// desk.
public final class SignerMessages {
    private SignerMessages() {}

    /// The protocol's version, told by `GET /status`.
    public static final int VERSION = 1;

    /// `GET /status`: who answers here.
    ///
    /// @param demonstration true for the demonstration's signer, whose keys are worth nothing
    /// @param release the edition of the signing agent
    /// @param now the clock of the signer's desk, ISO 8601
    /// @param pairings the ids of the pairings with accounts of the asking page's server
    public record Status(
            String name, int version, boolean demonstration, String release, String now, List<String> pairings) {}

    /// `GET /device`: the drivers found on the signer's desk, and the tokens that are plugged in.
    public record Device(List<Driver> drivers, List<Token> tokens) {}

    /// A PKCS#11 library.
    ///
    /// @param loads false if it is there and cannot be opened
    public record Driver(String name, boolean loads) {}

    /// A token that is plugged in.
    ///
    /// @param pin how it stands with its PIN
    public record Token(String label, String model, PinStanding pin, List<Held> certificates) {}

    /// A certificate whose key a token holds.
    ///
    /// @param sha256 SHA-256 of the certificate, hexadecimal, lower case
    /// @param subject the subject for showing: name and organisation, never a citizen number
    /// @param notBefore the beginning of its validity, ISO 8601
    /// @param notAfter the end of its validity, ISO 8601
    public record Held(String sha256, String subject, String notBefore, String notAfter) {}

    /// How it stands with the PIN of a token, as far as the token tells.
    public enum PinStanding {
        /// Nothing to tell.
        GOOD,
        /// A wrong PIN was entered since the last right one.
        FEW_LEFT,
        /// The next wrong PIN locks the token.
        LAST_TRY,
        /// Too many wrong PINs: the token has to be restored by who issued it.
        LOCKED,
        /// No PIN was ever set.
        NOT_SET
    }

    /// `POST /pairings`: the page brings what the server said, and the code that the person read from the agent.
    ///
    /// @param id the pairing's id
    /// @param account the account for which orders will be made
    /// @param person whose account it is, for showing
    /// @param publicKey the key by which the server's seals are known: Ed25519, X.509 in base64
    /// @param code as the agent showed it
    public record Pairing(String id, String account, String person, String publicKey, String code) {}

    /// The answer to `POST /pairings`.
    ///
    /// @param paired whether it was taken
    /// @param computer the name of the signer's desk, for showing; absent if it was not taken
    public record Paired(boolean paired, @Nullable String computer) {}

    /// `POST /orders`: one or many orders of one person.
    ///
    /// @param pin absent from a page, whose user enters it into the signer's own page; present from a program
    ///     that has no screen
    public record Orders(List<SignOrder> orders, @Nullable String pin) {}

    /// The answer to `POST /orders`.
    ///
    /// @param id the id of this batch; `GET /orders/{id}` is the signer's own confirm page, `GET
    ///     /orders/{id}/answer` the {@link Answers} so far
    /// @param answers already there if the PIN came with the orders; otherwise each says `WAITING`
    public record Ticket(String id, String confirmPage, List<SignAnswer> answers) {}

    /// `GET /orders/{id}/answer`, and the `data` of the message that the confirm page posts to the page
    /// around it.
    ///
    /// @param complete false while the person may still enter the PIN; an answer then says `WAITING`, or
    ///     `REFUSED` with the last wrong PIN
    /// @param wrongPins how many wrong PINs were entered for this batch so far; a token seldom tells
    ///     how many are left
    public record Answers(String id, boolean complete, List<SignAnswer> answers, int wrongPins) {}
}
