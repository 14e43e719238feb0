package vn.congvan.signing;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.PersonId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The pairings of the acting person's account with signing agents. Everybody pairs for himself
/// alone.
///
/// What an agent gets is the public half of a key by which it knows the orders made for this
/// account; nothing that passes through the browser is secret.
@Service
public class SigningAgents {
    private static final int LONGEST_NAME = 200;

    private final PairingRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningAgents(PairingRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// What a page brings to the agent.
    ///
    /// @param id the pairing's id
    /// @param account the account in it
    /// @param publicKey Ed25519, X.509 in base64
    public record Offer(UUID id, UUID account, String publicKey) {}

    /// The offer for the acting person's account. One key serves all computers of an account.
    @Transactional
    public Offer offer() {
        PersonId person = Acting.person().person();
        if (rows.key(person).isEmpty()) {
            rows.insert(OrderKey.make(TimeOrderedId.next(), person), clock.instant());
        }
        OrderKey key = rows.key(person).orElseThrow();
        return new Offer(key.id(), person.value(), Base64.getEncoder().encodeToString(key.publicKey()));
    }

    /// An agent has taken the offer.
    ///
    /// @param pairing the offer's id
    /// @param address where pages reach the agent
    /// @throws Refusal `signing.pairing-over` if the offer has ended meanwhile
    @Transactional
    public void paired(UUID pairing, String computer, String address) {
        OrderKey key = rows.key(Acting.person().person())
                .filter(found -> found.id().equals(pairing))
                .orElseThrow(() -> Refusal.conflict(Reason.of("signing.pairing-over")));
        String name = computer.strip();
        var told =
                new PairedComputer(name.substring(0, Math.min(LONGEST_NAME, name.length())), address, clock.instant());
        rows.insert(TimeOrderedId.next(), key.id(), told);
        events.publishEvent(new AgentPaired("agent-paired", key.id(), Map.of("address", address)));
    }

    /// Ends all pairings of the acting person's account, e.g. after a computer was lost: no order
    /// is sealed with the key again.
    @Transactional
    public void endAll() {
        rows.key(Acting.person().person()).ifPresent(key -> {
            rows.end(key.id(), clock.instant());
            events.publishEvent(new AgentPaired("agents-unpaired", key.id(), Map.of()));
        });
    }

    /// The acting person's computers, the one that was paired last first.
    @Transactional(readOnly = true)
    public List<PairedComputer> mine() {
        return rows.computers(Acting.person().person());
    }

    /// The id of the acting person's pairings; empty while there is none.
    @Transactional(readOnly = true)
    public Optional<UUID> pairing() {
        PersonId person = Acting.person().person();
        return rows.computers(person).isEmpty()
                ? Optional.empty()
                : rows.key(person).map(OrderKey::id);
    }
}
