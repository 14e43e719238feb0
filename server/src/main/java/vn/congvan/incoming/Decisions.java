package vn.congvan.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.RefusedBecause;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RefusalGround;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.ArrivalNumber;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Light;

/// The clerk's acts on a locked document, inside one transaction each.
@Component
class Decisions {
    private static final int LONGEST_WORDS = 1000;
    private static final String NOT_AUTHENTIC = "not-authentic";
    private static final String STATE_SECRET = "state-secret";

    private final IncomingRows rows;
    private final CheckRows checks;
    private final Exchange exchange;
    private final Registers registers;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            IncomingRows rows,
            CheckRows checks,
            Exchange exchange,
            Registers registers,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.exchange = exchange;
        this.registers = registers;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    Registration accept(IncomingDocument document, IncomingFields fields) {
        Asker asker = Asker.actingFor(organisation, document.authority());
        orThrow(document, IncomingAct.ACCEPT, MayAccept.decide(asker, document, found(document)));
        exchange.accepted(new ArrivalId(document.id().value()), clock.instant(), asker.person());
        ArrivalNumber number =
                registers.takeArrival(document.id(), document.authority(), Optional.empty(), fields.entry());
        rows.register(document.id(), fields, document.senderName(), number, asker.person());
        events.publishEvent(IncomingEvent.of(
                document.id(),
                "accepted",
                Map.of(
                        "authority",
                        document.authority().toString(),
                        "arrival-number",
                        number.number() + "/" + number.year(),
                        "digest",
                        document.mainDigest().orElse(""))));
        return new Registration(number.number(), number.year(), number.at(), asker.person());
    }

    private FilesFound found(IncomingDocument document) {
        Map<Digest, CheckRows.Outcome> newest = checks.newest(document.id());
        Optional<Digest> main = document.mainDigest().map(Digest::new);
        return new FilesFound(
                main.map(newest::get).map(CheckRows.Outcome::light),
                newest.entrySet().stream()
                        .filter(check -> !main.equals(Optional.of(check.getKey())))
                        .anyMatch(check -> check.getValue().light() == Light.RED));
    }

    void refuse(IncomingDocument document, String ground, String words) {
        Asker asker = Asker.actingFor(organisation, document.authority());
        orThrow(document, IncomingAct.REFUSE, MayRefuse.decide(asker, document));
        RefusalGround found = mayBeGround(document, ground);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw Refusal.userMistake(Reason.of("incoming.words-missing", "most", LONGEST_WORDS));
        }
        Instant now = clock.instant();
        exchange.refused(new ArrivalId(document.id().value()), now, asker.person(), new RefusedBecause(ground, said));
        rows.refuse(document.id(), found, said, now, asker.person());
        events.publishEvent(IncomingEvent.of(
                document.id(),
                "refused",
                Map.of("authority", document.authority().toString(), "ground", ground)));
    }

    /// The list is closed; being unsigned is no lack of authenticity, and what is marked secret goes back as
    /// such only.
    private RefusalGround mayBeGround(IncomingDocument document, String ground) {
        RefusalGround found = lawbook.refusalGrounds(LocalDate.now(clock)).stream()
                .filter(known -> known.code().equals(ground))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("incoming.ground-unknown")));
        if (document.state() == IncomingState.ISOLATED && !ground.equals(STATE_SECRET)) {
            throw Refusal.userMistake(Reason.of("incoming.only-secret-ground"));
        }
        boolean unsigned = checks.newest(document.id()).entrySet().stream()
                .filter(check ->
                        check.getKey().hex().equals(document.mainDigest().orElse("")))
                .anyMatch(check -> !check.getValue().signed());
        if (ground.equals(NOT_AUTHENTIC) && unsigned && !found(document).attachmentsRed()) {
            throw Refusal.userMistake(Reason.of("incoming.unsigned-is-no-ground"));
        }
        return found;
    }

    void overrideMark(IncomingDocument document, String reason) {
        Asker asker = Asker.actingFor(organisation, document.authority());
        orThrow(document, IncomingAct.OVERRIDE_MARK, MayOverrideMark.decide(asker, document));
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw Refusal.userMistake(Reason.of("incoming.reason-missing", "most", LONGEST_WORDS));
        }
        rows.overrideMark(document.id(), new IncomingDocument.Judgement(clock.instant(), asker.person(), said));
        events.publishEvent(IncomingEvent.of(document.id(), "mark-overridden", Map.of("reason", said)));
    }

    private static void orThrow(IncomingDocument document, IncomingAct act, Decision decision) {
        if (decision instanceof Decision.Refused(List<Reason> reasons)
                && IncomingLifecycle.edge(document.state(), act).isEmpty()) {
            throw Refusal.conflict(reasons.getFirst());
        }
        decision.orThrow();
    }
}
