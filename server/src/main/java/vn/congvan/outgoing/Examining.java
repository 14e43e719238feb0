package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.form.InitialPlace;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.practice.Examiner;
import vn.congvan.practice.Who;

/// The approvals before the leader's signature, each recorded and vouched for apart: of the content by the head of
/// the unit, of form and presentation by whoever is charged with it (Nghị định 30/2020, Điều 12), and between
/// them of the further examiners of the agency's route.
final class Examining {
    private Examining() {}

    /// By which act the examiners of this state approve.
    static Optional<OutgoingAct> act(OutgoingState state) {
        return switch (state) {
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> Optional.of(OutgoingAct.APPROVE);
            case EXAMINATION -> Optional.of(OutgoingAct.ENDORSE);
            case FORM_CHECK -> Optional.of(OutgoingAct.PASS_FORM);
            default -> Optional.empty();
        };
    }

    static boolean approves(OutgoingAct act) {
        return act == OutgoingAct.APPROVE || act == OutgoingAct.ENDORSE || act == OutgoingAct.PASS_FORM;
    }

    /// What counts when this act is done: the head of the unit begins the round anew.
    static Circuit before(OutgoingDocument document, OutgoingAct act) {
        return act == OutgoingAct.APPROVE ? document.circuit().restarted() : document.circuit();
    }

    /// As which examiner of the route this post does this act; empty where it has nothing to examine.
    static Optional<Circuit.Place> place(OutgoingDocument document, OutgoingAct act, Post asker) {
        Circuit circuit = before(document, act);
        return circuit.open().stream()
                .filter(place -> act != OutgoingAct.ENDORSE
                        || named(circuit.examiner(place).who(), asker))
                .findFirst();
    }

    /// Whether the route names this post as a further examiner.
    static boolean named(Who who, Post asker) {
        return switch (who) {
            case Who.HeadOf(var unit) ->
                asker.roles().contains(Role.UNIT_HEAD) && asker.unit().equals(unit);
            case Who.HolderOf(var post) -> asker.id().equals(post);
            case Who.HeadOfDraftingUnit _, Who.FormChecker _ -> false;
        };
    }

    /// Where an examiner's initial stands.
    static InitialPlace.At at(Examiner examiner) {
        return examiner.what() == Examiner.What.FORM ? InitialPlace.At.END_OF_RECIPIENTS : InitialPlace.At.END_OF_TEXT;
    }
}
