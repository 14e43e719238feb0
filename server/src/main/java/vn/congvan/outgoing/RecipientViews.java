package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.RefusedBecause;
import vn.congvan.outgoing.RecipientView.Stage;

/// The recipients with what came back from each. A repaired code stands in the delivery, not in Nơi nhận.
final class RecipientViews {
    private RecipientViews() {}

    static List<RecipientView> of(
            List<VersionRows.Addressee> addressees, List<DeliveryState> states, List<DistributionLine> lines) {
        var views = new ArrayList<RecipientView>();
        List<DistributionLine> apart = lines.stream()
                .filter(line -> line.settled().isPresent() && !line.exchanged())
                .toList();
        if (states.isEmpty() && apart.isEmpty()) {
            addressees.forEach(addressee -> views.add(new RecipientView(
                    addressee.code(),
                    addressee.name(),
                    Stage.PLANNED,
                    Reason.of("outgoing.recipient-planned"),
                    Optional.empty())));
        }
        states.forEach(state -> views.add(new RecipientView(
                state.recipient().code(),
                state.recipient().name(),
                stage(state),
                sentence(state),
                Optional.of(state.at()))));
        apart.forEach(line -> views.add(apart(line)));
        return List.copyOf(views);
    }

    /// Whom the exchange does not reach, or need not.
    private static RecipientView apart(DistributionLine line) {
        Reason said = line.recipient().inside()
                ? line.taken()
                        .map(taken -> Reason.of("outgoing.recipient-taken", "person", taken.person())
                                .with("at", Holders.said(taken.at())))
                        .orElseGet(() -> Reason.of("outgoing.recipient-inside"))
                : Reason.of(
                        "outgoing.recipient-on-paper", "because", line.reason().orElse("–"));
        Stage stage =
                line.taken().isPresent() ? Stage.ACCEPTED : line.recipient().inside() ? Stage.INSIDE : Stage.ON_PAPER;
        return new RecipientView(
                line.recipient().word(),
                line.name(),
                stage,
                said,
                line.taken().map(DistributionLine.Taken::at).or(line::settled));
    }

    private static Reason recalled(DeliveryState state) {
        return switch (state.recalledFrom().orElse(DeliveryStatus.WAITING)) {
            case ACCEPTED ->
                Reason.of(
                        "outgoing.recipient-recalled-accepted",
                        "person",
                        state.person().orElse("–"));
            case ARRIVED -> Reason.of("outgoing.recipient-recalled-arrived");
            case WAITING, FAILED, REFUSED, RECALLED -> Reason.of("outgoing.recipient-recalled-sent");
        };
    }

    private static Stage stage(DeliveryState state) {
        return switch (state.status()) {
            case WAITING -> Stage.SENT;
            case FAILED -> Stage.FAILED;
            case ARRIVED -> Stage.ARRIVED;
            case REFUSED -> Stage.REFUSED;
            case ACCEPTED -> Stage.ACCEPTED;
            case RECALLED -> state.takenBack() ? Stage.TAKEN_BACK : Stage.RECALLED;
        };
    }

    private static Reason sentence(DeliveryState state) {
        Reason reason = switch (state.status()) {
            case WAITING -> Reason.of("outgoing.recipient-sent");
            case FAILED -> state.failure().orElse(Reason.of("outgoing.recipient-failed"));
            case ARRIVED -> Reason.of("outgoing.recipient-arrived");
            case REFUSED ->
                Reason.of("outgoing.recipient-refused", "person", state.person().orElse("–"))
                        .with(
                                "ground",
                                state.because().map(RefusedBecause::ground).orElse("–"))
                        .with(
                                "words",
                                state.because().map(RefusedBecause::words).orElse("–"));
            case ACCEPTED ->
                Reason.of(
                        "outgoing.recipient-accepted", "person", state.person().orElse("–"));
            case RECALLED -> recalled(state);
        };
        return reason.with("at", Holders.said(state.at()));
    }
}
