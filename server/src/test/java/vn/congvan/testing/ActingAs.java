package vn.congvan.testing;

import java.util.concurrent.Callable;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;

/// People to act as, and acting as them.
public final class ActingAs {
    private ActingAs() {}

    /// Somebody new in a new agency; no rows of theirs exist.
    public static Acting.InPost somebody() {
        return somebodyIn(new AgencyId(TimeOrderedId.next()));
    }

    /// Somebody new in this agency.
    public static Acting.InPost somebodyIn(AgencyId agency) {
        return new Acting.InPost(agency, new PersonId(TimeOrderedId.next()), new PostId(TimeOrderedId.next()));
    }

    /// Does it as this actor and returns what came out; what is thrown comes out as it is.
    public static <T> T call(Acting actor, Callable<T> work) {
        try {
            return actor.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Does it as this actor.
    public static void run(Acting actor, Runnable work) {
        actor.run(work);
    }
}
