package vn.congvan.incoming;

import java.util.ArrayList;
import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// What all permissions of a clerk's act share: the right clerk, and an act that the state knows.
final class Acts {
    private Acts() {}

    static Decision decide(Asker asker, IncomingDocument document, IncomingAct act) {
        var reasons = new ArrayList<Reason>();
        if (IncomingLifecycle.edge(document.state(), act).isEmpty()) {
            reasons.add(outOfOrder(document));
        }
        if (!asker.serves().contains(document.authority())) {
            reasons.add(Reason.of("incoming.only-the-clerk"));
        }
        return reasons.isEmpty()
                ? new Decision.Permitted(Reason.of("incoming.clerk-of-the-authority"))
                : new Decision.Refused(reasons);
    }

    static List<ActView> views(Asker asker, IncomingDocument document, FilesFound files) {
        return IncomingLifecycle.acts(document.state()).stream()
                .map(act -> {
                    Decision decision = switch (act) {
                        case ACCEPT -> MayAccept.decide(asker, document, files);
                        case REFUSE -> MayRefuse.decide(asker, document);
                        case OVERRIDE_MARK -> MayOverrideMark.decide(asker, document);
                        case ARRIVE, ARRIVE_SUSPECTED, ARRIVE_MARKED, REGISTER_BY_HAND, RECALL ->
                            throw new IllegalStateException(act + " is nobody's act here");
                    };
                    return new ActView(act, decision, act == IncomingAct.ACCEPT && decision.permitted());
                })
                .toList();
    }

    private static Reason outOfOrder(IncomingDocument document) {
        return switch (document.state()) {
            case REGISTERED ->
                Reason.of(
                                "incoming.already-registered",
                                "number",
                                decided(document).number().orElseThrow())
                        .with("person", decided(document).person());
            case REFUSED ->
                Reason.of(
                        "incoming.already-refused", "person", decided(document).person());
            case RECALLED -> Reason.of("incoming.recalled");
            case ISOLATED -> Reason.of("incoming.marked-secret");
            case SUSPECTED -> Reason.of("incoming.mark-not-judged");
            case WAITING, OUTSIDE -> Reason.of("incoming.no-mark-suspected");
        };
    }

    private static IncomingDocument.Decided decided(IncomingDocument document) {
        return document.decided().orElseThrow();
    }
}
