package vn.congvan.outgoing.opinions;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Whether the asker may give the opinion that is asked for: the post itself; for a unit its head, or whom he
/// lets; for another agency its clerk and its leaders.
record MayAnswerOpinion(Post asker, Question question) {
    Decision decision() {
        if (!question.open()) {
            return refused("outgoing.opinion-round-over");
        }
        return asked()
                ? new Decision.Permitted(Reason.of("outgoing.opinion-asked-of-you"))
                : refused("outgoing.opinion-not-asked");
    }

    /// Whether he is one of those who see the question at all.
    boolean asked() {
        boolean let = question.let().filter(asker.id()::equals).isPresent();
        return let
                || switch (question.kind()) {
                    case POST -> question.post().filter(asker.id()::equals).isPresent();
                    case UNIT -> head();
                    case AGENCY ->
                        asker.roles().contains(Role.CLERK) || asker.roles().contains(Role.LEADER);
                };
    }

    /// Whether he may let somebody of his unit answer.
    Decision letting() {
        return question.kind() == AskedParty.Kind.UNIT && head() && question.open()
                ? new Decision.Permitted(Reason.of("outgoing.is-unit-head"))
                : refused("outgoing.opinion-only-head-lets");
    }

    private boolean head() {
        return asker.roles().contains(Role.UNIT_HEAD)
                && question.unit().filter(asker.unit()::equals).isPresent();
    }

    private static Decision refused(String code) {
        return new Decision.Refused(List.of(Reason.of(code)));
    }
}
