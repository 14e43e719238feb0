package vn.congvan.outgoing.joint;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;

/// One turn with what the asker may do.
///
/// @param colleagues whom he may let read it
public record JointAsked(
        JointTurn turn,
        Decision maySign,
        Decision maySeal,
        Decision mayRefuse,
        Decision mayLet,
        List<Post> colleagues) {
    public JointAsked {
        colleagues = List.copyOf(colleagues);
    }
}
