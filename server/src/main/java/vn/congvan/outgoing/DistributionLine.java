package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.lawbook.RecipientRole;
import vn.congvan.practice.ProposedMode;
import vn.congvan.practice.SendingMode;

/// How the document goes to one recipient.
///
/// @param recipient the recipient as it is written down
/// @param name as printed in Nơi nhận
/// @param role to what end
/// @param proposed what the province's list proposes
/// @param reason why another way was chosen
/// @param standing how the address stands today; of an issued document, how it stood then
/// @param target where it goes: the code itself, or its successor
/// @param settled when it was issued this way
/// @param taken who of the house has taken it, and when
public record DistributionLine(
        Address recipient,
        String name,
        RecipientRole role,
        SendingMode mode,
        ProposedMode proposed,
        Optional<String> reason,
        Standing standing,
        Optional<Target> target,
        Optional<Instant> settled,
        Optional<Taken> taken) {
    /// An agency of the directory.
    public record Target(String code, String name) {}

    /// A person of the house who has taken the document.
    public record Taken(String person, Instant at) {}

    /// Whether it goes over the exchange.
    boolean exchanged() {
        return recipient instanceof Address.Agency && mode != SendingMode.PAPER_ONLY;
    }
}
