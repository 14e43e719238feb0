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
    public record Status(String name, int version, boolean demonstration) {}

    /// One element of `GET /certificates`: a certificate whose key a token here holds.
    ///
    /// @param sha256 SHA-256 of the certificate, hexadecimal, lower case
    /// @param subject the subject for showing: name and organisation, never a citizen number
    /// @param certificate the certificate, DER in base64
    public record Certificate(String sha256, String subject, String notAfter, String certificate) {}

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
    public record Answers(String id, boolean complete, List<SignAnswer> answers) {}
}
