package vn.congvan.common;

import java.util.Map;
import java.util.UUID;

/// An event that belongs into the trail. Publish it with Spring's `ApplicationEventPublisher` inside the
/// act's transaction: the module `audit` hears it synchronously and writes the entry in the same transaction,
/// with who acted and when.
///
/// `act` and the keys of `details` are stable words; the values never hold titles, content, PINs, tokens or
/// citizen numbers.
public interface Recorded {

    /// What was done, `module.verb`, e.g. `outgoing.leader-signed`.
    String act();

    /// The kind of thing it was done to, e.g. `document`, `account`, `certificate`.
    String subjectKind();

    /// The id of the thing it was done to.
    UUID subject();

    /// Further facts: digests, numbers, states, codes of reasons.
    default Map<String, String> details() {
        return Map.of();
    }

    /// True for an entry that must stay although the act itself was refused and is rolled back: it is then
    /// written in a transaction of its own, before the refusal reaches the user.
    default boolean survivesRollback() {
        return false;
    }
}
