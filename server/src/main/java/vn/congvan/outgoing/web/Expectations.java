package vn.congvan.outgoing.web;

import vn.congvan.outgoing.OutgoingView;
import vn.congvan.signing.Expectation;

/// What the newest file of a document must show, by its state.
final class Expectations {
    private Expectations() {}

    static Expectation of(OutgoingView view) {
        return Expectation.of(
                switch (view.state()) {
                    case NUMBERING -> Expectation.Shape.SIGNED;
                    case SEALING, CANCELLED -> Expectation.Shape.NUMBERED;
                    case SEALED -> Expectation.Shape.SEALED;
                    case ISSUED -> Expectation.Shape.ISSUED;
                    case DRAFTING,
                            UNIT_REVIEW,
                            FORM_CHECK,
                            LEADER_SIGNING,
                            RETURNED_TO_UNIT_HEAD,
                            RETURNED_TO_DRAFTER,
                            WITHDRAWN -> Expectation.Shape.ANY;
                });
    }
}
