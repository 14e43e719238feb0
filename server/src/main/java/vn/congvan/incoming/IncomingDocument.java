package vn.congvan.incoming;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

/// A document that arrived, as its row says.
record IncomingDocument(
        DocumentId id,
        AuthorityId authority,
        boolean byHand,
        IncomingState state,
        Optional<String> senderCode,
        String senderName,
        IncomingFields fields,
        Optional<String> mainDigest,
        Instant arrivedAt,
        Optional<String> mark,
        Optional<Judgement> judgement,
        Optional<Decided> decided) {

    /// The same with the fields as the clerk confirms them.
    IncomingDocument with(IncomingFields confirmed) {
        return new IncomingDocument(
                id,
                authority,
                byHand,
                state,
                senderCode,
                senderName,
                confirmed,
                mainDigest,
                arrivedAt,
                mark,
                judgement,
                decided);
    }

    /// The clerk's judgement that a suspected mark is none.
    record Judgement(Instant at, String person, String reason) {}

    /// What was decided: registered with a number, or refused on a ground.
    record Decided(
            Instant at,
            String person,
            Optional<Integer> number,
            Optional<Integer> year,
            Optional<String> ground,
            Optional<String> words) {}
}
