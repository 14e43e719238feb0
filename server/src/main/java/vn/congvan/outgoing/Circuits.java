package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.UnitId;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Who;

/// Shows the route of a document, and passes over an examiner of it.
@Component
class Circuits {
    private final ActBook book;
    private final Holders holders;
    private final Telling telling;
    private final Organisation organisation;
    private final Clock clock;

    Circuits(ActBook book, Holders holders, Telling telling, Organisation organisation, Clock clock) {
        this.book = book;
        this.holders = holders;
        this.telling = telling;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Transactional
    void skip(DocumentId id, String place, String given, Seen seen) {
        OutgoingDocument before = book.locked(id);
        book.permit(before, OutgoingAct.SKIP_EXAMINER, seen);
        Optional<String> reason = ActBook.remark(OutgoingAct.SKIP_EXAMINER, Optional.of(given));
        Circuit.Place skipped = before.circuit().open().stream()
                .filter(open -> words(open).equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.examiner-not-open")));
        Post by = organisation.actingPost();
        var entry = new Circuit.Skipped(
                skipped, by.id(), by.personName(), by.title(), clock.instant(), reason.orElseThrow());
        OutgoingDocument after = before.moved(
                OutgoingAct.SKIP_EXAMINER, before.circuit().skipping(entry), Optional.empty(), clock.instant());
        holders.needSomebody(after);
        OutgoingDocument next = book.enter(
                before,
                after,
                OutgoingAct.SKIP_EXAMINER,
                reason,
                Map.of("examiner", before.circuit().examiner(skipped).who().word()));
        telling.comes(before, next);
    }

    CircuitView view(OutgoingDocument document, Roster roster) {
        Circuit circuit = document.circuit();
        return new CircuitView(IntStream.range(0, circuit.route().stages().size())
                .mapToObj(stage -> circuit.places(stage).stream()
                        .map(place -> line(document, place, roster))
                        .toList())
                .toList());
    }

    private static CircuitView.Line line(OutgoingDocument document, Circuit.Place place, Roster roster) {
        Circuit circuit = document.circuit();
        Examiner examiner = circuit.examiner(place);
        List<CircuitView.Skipped> skipped = circuit.skipped().stream()
                .filter(one -> one.place().equals(place))
                .map(one -> new CircuitView.Skipped(one.reason(), one.byName(), one.byTitle(), one.at()))
                .toList();
        return new CircuitView.Line(
                words(place),
                who(examiner.who(), document, roster),
                people(examiner.who(), document, roster).stream()
                        .map(Post::personName)
                        .collect(Collectors.joining(", ")),
                examiner.what(),
                examiner.initial(),
                progress(document, place),
                skipped);
    }

    private static CircuitView.Progress progress(OutgoingDocument document, Circuit.Place place) {
        Circuit circuit = document.circuit();
        if (circuit.isSkipped(place)) {
            return CircuitView.Progress.SKIPPED;
        }
        if (circuit.done().contains(place)) {
            return CircuitView.Progress.DONE;
        }
        boolean here = document.state() == circuit.state() && circuit.open().contains(place);
        return here ? CircuitView.Progress.HAS_IT : CircuitView.Progress.AHEAD;
    }

    private static String words(Circuit.Place place) {
        return place.stage() + "." + place.examiner();
    }

    private static List<Post> people(Who who, OutgoingDocument document, Roster roster) {
        return switch (who) {
            case Who.HeadOfDraftingUnit _ -> roster.heads(document.unit());
            case Who.FormChecker _ -> roster.checkers();
            case Who.HeadOf _, Who.HolderOf _ -> roster.examiners(who);
        };
    }

    private static Reason who(Who who, OutgoingDocument document, Roster roster) {
        return switch (who) {
            case Who.HeadOfDraftingUnit _ -> headOf(document.unit(), roster);
            case Who.HeadOf(UnitId unit) -> headOf(unit, roster);
            case Who.FormChecker _ -> Reason.of("outgoing.examiner-form-checker");
            case Who.HolderOf(PostId post) -> Reason.of("outgoing.examiner-post", "title", roster.title(post));
        };
    }

    private static Reason headOf(UnitId unit, Roster roster) {
        return Reason.of("outgoing.examiner-unit-head", "unit", roster.unitName(unit));
    }
}
