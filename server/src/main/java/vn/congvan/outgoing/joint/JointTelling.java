package vn.congvan.outgoing.joint;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.tasks.Notices;

/// Tells the people of an agency of its turns in joint documents. A notice names who drafts, never what about.
@Component
class JointTelling {
    private final Notices notices;
    private final Organisation organisation;

    JointTelling(Notices notices, Organisation organisation) {
        this.notices = notices;
        this.organisation = organisation;
    }

    /// The named leader and the clerks, when it is the leader's turn.
    void toSign(JointTurn turn) {
        tell(leaderAndClerks(turn), "outgoing.notice-joint-to-sign", turn);
    }

    void toSeal(JointTurn turn) {
        tell(clerks(), "outgoing.notice-joint-to-seal", turn);
    }

    void issued(JointTurn turn) {
        tell(leaderAndClerks(turn), "outgoing.notice-joint-issued", turn);
    }

    void voided(JointTurn turn) {
        tell(leaderAndClerks(turn), "outgoing.notice-joint-void", turn);
    }

    private void tell(Set<PostId> posts, String code, JointTurn turn) {
        notices.tell(
                posts,
                Reason.of(code, "lead", turn.lead())
                        .with("sign", turn.sign().orElse("–"))
                        .with("turn", turn.id()));
    }

    private Set<PostId> leaderAndClerks(JointTurn turn) {
        Set<PostId> posts = clerks();
        organisation.posts().stream().filter(turn::namesSigner).map(Post::id).forEach(posts::add);
        return posts;
    }

    private Set<PostId> clerks() {
        var posts = new LinkedHashSet<PostId>();
        organisation.holding(Role.CLERK, Optional.empty()).forEach(post -> posts.add(post.id()));
        return posts;
    }
}
