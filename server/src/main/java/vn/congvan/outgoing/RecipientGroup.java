package vn.congvan.outgoing;

import java.util.List;
import java.util.UUID;
import vn.congvan.common.Reason;

/// A saved group of recipients, as its members stand today.
///
/// @param own whether it belongs to the asking post; else to the agency
/// @param members who is reached today: successors stand for those that were merged
/// @param changed what has changed since it was saved
/// @param mayChange whether the asker may change it
public record RecipientGroup(
        UUID id, String name, boolean own, List<Member> members, List<Reason> changed, boolean mayChange) {
    /// One member.
    ///
    /// @param word as a recipient of a draft is written down
    public record Member(String word, String name) {}

    public RecipientGroup {
        members = List.copyOf(members);
        changed = List.copyOf(changed);
    }

    /// The words of the members, as a list for the page.
    public String words() {
        return String.join("\n", members.stream().map(Member::word).toList());
    }
}
