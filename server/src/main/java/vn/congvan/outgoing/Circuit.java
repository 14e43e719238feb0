package vn.congvan.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.congvan.common.PostId;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Route;

/// The document among its examiners: the route under which it was submitted, how far it is, who has approved, and
/// who was skipped.
///
/// @param at the stage that has it, counted from 0; the number of stages where all have approved
/// @param done the approvals that count, in their order
record Circuit(Route route, int at, List<Place> done, List<Skipped> skipped) {
    /// Before anything was submitted.
    static final Circuit STANDARD = of(Route.STANDARD);

    Circuit {
        done = List.copyOf(done);
        skipped = List.copyOf(skipped);
    }

    /// One examiner of the route.
    record Place(int stage, int examiner) {}

    /// An examiner who was skipped, by whom and why.
    record Skipped(Place place, PostId by, String byName, String byTitle, Instant at, String reason) {}

    static Circuit of(Route route) {
        return new Circuit(route, 0, List.of(), List.of());
    }

    /// The standard way as it stood in documents of the time before there were routes.
    static Circuit reached(OutgoingState state, Optional<OutgoingDocument.Returner> returnedBy) {
        int at = switch (state) {
            case DRAFTING, UNIT_REVIEW, RETURNED_TO_DRAFTER, WITHDRAWN -> 0;
            case EXAMINATION, FORM_CHECK -> 1;
            case RETURNED_TO_UNIT_HEAD -> returnedBy.equals(Optional.of(OutgoingDocument.Returner.CHECKER)) ? 1 : 2;
            case LEADER_SIGNING, NUMBERING, SEALING, SEALED, ISSUED, CANCELLED -> 2;
        };
        return new Circuit(
                Route.STANDARD,
                at,
                IntStream.range(0, at).mapToObj(stage -> new Place(stage, 0)).toList(),
                List.of());
    }

    /// The state of a document that has come so far.
    OutgoingState state() {
        int last = route.stages().size() - 1;
        if (at > last) {
            return OutgoingState.LEADER_SIGNING;
        }
        return at == 0 ? OutgoingState.UNIT_REVIEW : at == last ? OutgoingState.FORM_CHECK : OutgoingState.EXAMINATION;
    }

    Examiner examiner(Place place) {
        return route.stages().get(place.stage()).examiners().get(place.examiner());
    }

    /// The examiners of one stage.
    List<Place> places(int stage) {
        return IntStream.range(0, route.stages().get(stage).examiners().size())
                .mapToObj(examiner -> new Place(stage, examiner))
                .toList();
    }

    /// The examiners who have it now.
    List<Place> open() {
        return at < route.stages().size()
                ? places(at).stream()
                        .filter(place -> !done.contains(place) && !isSkipped(place))
                        .toList()
                : List.of();
    }

    boolean isSkipped(Place place) {
        return skipped.stream().anyMatch(one -> one.place().equals(place));
    }

    Circuit restarted() {
        return of(route);
    }

    Circuit approved(Place place) {
        var all = new ArrayList<>(done);
        all.add(place);
        return new Circuit(route, at, all, skipped).onward();
    }

    Circuit skipping(Skipped one) {
        var all = new ArrayList<>(skipped);
        all.add(one);
        return new Circuit(route, at, done, all).onward();
    }

    /// Without the last approval, whose giver has it again.
    Circuit reopened() {
        if (done.isEmpty()) {
            return restarted();
        }
        return new Circuit(route, done.getLast().stage(), done.subList(0, done.size() - 1), skipped);
    }

    private Circuit onward() {
        return open().isEmpty() ? new Circuit(route, at + 1, done, skipped) : this;
    }
}
