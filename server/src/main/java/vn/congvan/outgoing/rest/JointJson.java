package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.JointAsked;
import vn.congvan.outgoing.joint.JointPlace;
import vn.congvan.outgoing.joint.JointRound;
import vn.congvan.outgoing.joint.JointState;
import vn.congvan.outgoing.joint.JointTurn;
import vn.congvan.outgoing.joint.JointView;

/// Bodies and answers about joint documents.
final class JointJson {
    private JointJson() {}

    /// With whom the document is issued, in order.
    record Naming(@Nullable List<@Nullable Named> others) {
        List<CoIssuer> coIssuers() {
            return others == null
                    ? List.of()
                    : others.stream()
                            .filter(Objects::nonNull)
                            .map(named -> new CoIssuer(
                                    text(named.code()), text(named.signerName()), text(named.signerTitle())))
                            .toList();
        }
    }

    record Named(
            @Nullable String code,
            @Nullable String signerName,
            @Nullable String signerTitle) {}

    /// Why an agency refuses.
    record Refusing(@Nullable String reason) {
        String text() {
            return JointJson.text(reason);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record PartyJson(
            int ordinal, String code, String name, String signerName, String signerTitle, Optional<Reason> closed) {}

    record RoundJson(
            UUID id,
            int version,
            JointState state,
            Instant openedAt,
            Optional<String> waitsFor,
            List<JointPlace> places,
            Optional<Reason> voided) {
        static RoundJson of(JointRound round) {
            return new RoundJson(
                    round.id(),
                    round.version(),
                    round.state(),
                    round.openedAt(),
                    round.next().map(JointPlace::name),
                    round.places(),
                    round.voided());
        }
    }

    record ViewJson(List<PartyJson> parties, List<RoundJson> rounds, boolean mayName) {
        static ViewJson of(JointView view) {
            return new ViewJson(
                    view.parties().stream()
                            .map(party -> new PartyJson(
                                    party.ordinal(),
                                    party.code(),
                                    party.name(),
                                    party.signerName(),
                                    party.signerTitle(),
                                    party.closed()))
                            .toList(),
                    view.rounds().stream().map(RoundJson::of).toList(),
                    view.mayName().permitted());
        }
    }

    /// One turn of the asking agency.
    record TurnJson(
            UUID id,
            JointState state,
            String lead,
            String documentType,
            String summary,
            String name,
            String signerName,
            Optional<String> sign,
            Optional<LocalDate> day,
            String digest,
            Optional<String> waitsFor,
            List<JointPlace> places,
            Optional<Reason> voided,
            String fileHref) {
        static TurnJson of(JointTurn turn) {
            return new TurnJson(
                    turn.id(),
                    turn.state(),
                    turn.lead(),
                    turn.documentType(),
                    turn.summary(),
                    turn.name(),
                    turn.signerName(),
                    turn.sign(),
                    turn.day(),
                    turn.file().hex(),
                    turn.next().map(JointPlace::name),
                    turn.places(),
                    turn.voided(),
                    "/api/outgoing/joint/" + turn.id() + "/file");
        }
    }

    record ActJson(boolean permitted, List<Reason> reasons) {
        static ActJson of(Decision decision) {
            return new ActJson(decision.permitted(), decision.reasons());
        }
    }

    record AskedJson(TurnJson turn, ActJson sign, ActJson seal, ActJson refuse) {
        static AskedJson of(JointAsked asked) {
            return new AskedJson(
                    TurnJson.of(asked.turn()),
                    ActJson.of(asked.maySign()),
                    ActJson.of(asked.maySeal()),
                    ActJson.of(asked.mayRefuse()));
        }
    }
}
