package vn.congvan.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.form.InitialPlace;
import vn.congvan.signing.ExpectedInitial;

/// The initials (ký nháy) under a document as it stands, in the order of signing, and the one that is asked
/// for. Each made a file that extends the one before; the leader signs the last.
///
/// @param slots the fields for initials that the file has, used or not
/// @param given those that count
record Initials(List<Slot> slots, List<Given> given, Optional<Asked> asked) {
    static final Initials NONE = new Initials(List.of(), List.of(), Optional.empty());

    Initials {
        slots = List.copyOf(slots);
        given = List.copyOf(given);
    }

    /// A field for an initial.
    ///
    /// @param stage of the way whose examiner it is for, counted from 0
    record Slot(String field, int stage, InitialPlace.At at) {}

    /// An initial that was given.
    ///
    /// @param order that it answered
    /// @param file that bears it
    record Given(
            String order,
            Circuit.Place place,
            OutgoingAct act,
            String field,
            PostId post,
            String name,
            Digest file,
            Instant at) {}

    /// An initial that was ordered and may be answered.
    ///
    /// @param slots of the file that is signed, and `kept` the fields of the initials that it bears
    /// @param prepared the file that is signed
    /// @param remark of the act that is done by it
    record Asked(
            String order,
            Circuit.Place place,
            OutgoingAct act,
            PostId post,
            String field,
            List<Slot> slots,
            List<String> kept,
            Digest prepared,
            Optional<String> remark) {
        Asked {
            slots = List.copyOf(slots);
            kept = List.copyOf(kept);
        }
    }

    boolean any() {
        return !given.isEmpty();
    }

    /// The file with all of them.
    Optional<Digest> file() {
        return any() ? Optional.of(given.getLast().file()) : Optional.empty();
    }

    /// Exactly what the file must bear.
    List<ExpectedInitial> expected() {
        return given.stream()
                .map(one -> new ExpectedInitial(one.field(), one.name()))
                .toList();
    }

    /// Those whose approval counts in this circuit. As files extend each other, one is kept only with all before
    /// it.
    Initials standing(Circuit circuit) {
        return new Initials(
                slots,
                given.stream()
                        .takeWhile(one -> circuit.done().contains(one.place()))
                        .toList(),
                Optional.empty());
    }

    Initials asking(Asked order) {
        return new Initials(slots, given, Optional.of(order));
    }

    /// Whether this order was answered before.
    boolean answered(String order) {
        return given.stream().anyMatch(one -> one.order().equals(order));
    }

    /// With the initial that answers what was asked.
    Initials with(Asked order, String name, Digest file, Instant at) {
        var all = new ArrayList<>(
                given.stream().filter(one -> order.kept().contains(one.field())).toList());
        all.add(new Given(order.order(), order.place(), order.act(), order.field(), order.post(), name, file, at));
        return new Initials(order.slots(), all, Optional.empty());
    }
}
