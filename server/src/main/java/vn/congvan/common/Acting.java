package vn.congvan.common;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Who acts, and for which agency. Bound to the thread of one request or job; the transaction hands it to the
/// database, where row-level security reads it. Where nobody is bound, the database shows nothing.
public sealed interface Acting {

    /// The agency whose rows may be seen and changed.
    AgencyId agency();

    /// A person in one held post. A session or an access token is bound to exactly one of them.
    record InPost(AgencyId agency, PersonId person, PostId post) implements Acting {}

    /// A job of the system for one agency; `job` is the job's stable name, e.g. `exchange.deliver`.
    record AsSystem(AgencyId agency, String job) implements Acting {
        public AsSystem {
            if (job.isBlank()) {
                throw new IllegalArgumentException("job is blank");
            }
        }
    }

    /// Who acts on this thread, if anybody.
    static Optional<Acting> current() {
        return ActingScope.current();
    }

    /// The person in a post who acts on this thread.
    ///
    /// @throws IllegalStateException if nobody acts here or the system does: a mistake of ours, never the
    ///     user's
    static InPost person() {
        return current()
                .filter(InPost.class::isInstance)
                .map(InPost.class::cast)
                .orElseThrow(() -> new IllegalStateException("no person is acting on this thread"));
    }

    /// The agency acted for on this thread.
    ///
    /// @throws IllegalStateException if nobody acts here
    static AgencyId currentAgency() {
        return current()
                .map(Acting::agency)
                .orElseThrow(() -> new IllegalStateException("nobody is acting on this thread"));
    }

    /// Runs `work` as this actor. Must be entered before a transaction begins: an open transaction keeps its
    /// actor.
    default <T> T call(Callable<T> work) throws Exception {
        return ActingScope.call(this, work);
    }

    /// As {@link #call}, for work without a result and without checked exceptions.
    default void run(Runnable work) {
        ActingScope.run(this, work);
    }
}
