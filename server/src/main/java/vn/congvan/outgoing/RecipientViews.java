package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.RefusedBecause;
import vn.congvan.outgoing.RecipientView.Stage;

/// The recipients with what came back from each. A repaired code stands in the delivery, not in Nơi nhận.
final class RecipientViews {
    private RecipientViews() {}

    static List<RecipientView> of(List<VersionRows.Addressee> addressees, List<DeliveryState> states) {
        var views = new ArrayList<RecipientView>();
        if (states.isEmpty()) {
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
        return List.copyOf(views);
    }

    private static Stage stage(DeliveryState state) {
        return switch (state.status()) {
            case WAITING -> Stage.SENT;
            case FAILED -> Stage.FAILED;
            case ARRIVED -> Stage.ARRIVED;
            case REFUSED -> Stage.REFUSED;
            case ACCEPTED -> Stage.ACCEPTED;
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
        };
        return reason.with("at", Holders.said(state.at()));
    }
}
