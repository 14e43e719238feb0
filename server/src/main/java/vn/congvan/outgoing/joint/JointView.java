package vn.congvan.outgoing.joint;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Directory;

/// What the drafting agency sees of the joint issue of one document.
///
/// @param parties the other agencies, in their order; empty for a document of one agency
/// @param rounds of signatures, newest first
/// @param mayName whether the asker may name the agencies now
/// @param choices the agencies that can be named
public record JointView(
        List<JointParty> parties, List<JointRound> rounds, Decision mayName, List<Directory.Entry.Open> choices) {
    public JointView {
        parties = List.copyOf(parties);
        rounds = List.copyOf(rounds);
        choices = List.copyOf(choices);
    }
}
