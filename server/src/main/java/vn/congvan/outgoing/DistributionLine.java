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
/// @param confirmed who has confirmed it before sending though its code leads nowhere
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
        Optional<Confirmed> confirmed,
        Optional<Taken> taken) {
    /// An agency of the directory.
    public record Target(String code, String name) {}

    /// The clerk who has confirmed a recipient.
    public record Confirmed(String person, Instant at) {}

    /// A person of the house who has taken the document.
    public record Taken(String person, Instant at) {}

    /// Whether it goes over the exchange.
    boolean exchanged() {
        return recipient instanceof Address.Agency && mode != SendingMode.PAPER_ONLY;
    }

    /// Whether it would be sent to a code that leads nowhere, which nobody has confirmed.
    public boolean unconfirmed() {
        return exchanged() && standing.leadsNowhere() && confirmed.isEmpty();
    }

    /// Whether it goes to the successor that the catalogue names.
    boolean forwarded() {
        return exchanged() && standing == Standing.MERGED && target.isPresent();
    }

    DistributionLine toSuccessor() {
        return new DistributionLine(
                recipient, name, role, mode, proposed, reason, Standing.REDIRECTED, target, settled, confirmed, taken);
    }
}
