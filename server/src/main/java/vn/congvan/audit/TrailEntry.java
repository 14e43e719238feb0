package vn.congvan.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;

/// One line of the trail: who did what to which thing, when, and on which request.
public record TrailEntry(
        AgencyId agency,
        UUID id,
        Instant at,
        Actor actor,
        String act,
        String subjectKind,
        UUID subject,
        Optional<DocumentId> document,
        Map<String, String> details,
        Optional<String> request) {

    /// Who did it: a person in a post, a job of the system, or somebody who had not signed in.
    public sealed interface Actor {
        /// A person in the post then held.
        record InPost(PersonId person, PostId post) implements Actor {}

        /// A job of the system, by its stable name.
        record Job(String name) implements Actor {}

        /// Somebody who had not signed in.
        record Nobody() implements Actor {}
    }

    @Nullable
    UUID personId() {
        return actor instanceof Actor.InPost(PersonId person, PostId _) ? person.value() : null;
    }

    @Nullable
    UUID postId() {
        return actor instanceof Actor.InPost(PersonId _, PostId post) ? post.value() : null;
    }

    @Nullable
    String job() {
        return actor instanceof Actor.Job(String name) ? name : null;
    }
}
