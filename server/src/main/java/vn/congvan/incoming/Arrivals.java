package vn.congvan.incoming;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.Arrival;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.PackageArrived;
import vn.congvan.exchange.PackageFile;
import vn.congvan.files.MediaKind;
import vn.congvan.form.SecrecyMark;
import vn.congvan.form.SecrecyMarks;

/// Puts each package that arrives into the clerk's queue, in the transaction of arrival; one that shows a
/// mark of secrecy in its cell goes aside.
@Component
class Arrivals {
    private final IncomingRows rows;
    private final SecrecyMarks marks;
    private final ApplicationEventPublisher events;

    Arrivals(IncomingRows rows, SecrecyMarks marks, ApplicationEventPublisher events) {
        this.rows = rows;
        this.marks = marks;
        this.events = events;
    }

    @EventListener
    void on(PackageArrived arrived) {
        Arrival arrival = arrived.arrival();
        Optional<SecrecyMark> mark = arrival.files().stream()
                .map(this::mark)
                .flatMap(Optional::stream)
                .min(java.util.Comparator.comparing(SecrecyMark::certainty));
        IncomingAct act = mark.map(Arrivals::actFor).orElse(IncomingAct.ARRIVE);
        IncomingLifecycle.Edge edge =
                IncomingLifecycle.edge(IncomingState.OUTSIDE, act).orElseThrow();
        IncomingFields fields = fields(arrival.envelope(), act != IncomingAct.ARRIVE_MARKED);
        rows.insert(new IncomingDocument(
                arrival.id().document(),
                arrival.receiver(),
                false,
                edge.to(),
                Optional.of(arrival.senderCode()),
                arrival.senderName(),
                fields,
                Optional.of(arrival.document().digest().hex()),
                arrival.arrivedAt(),
                mark.map(found -> found.degree().words()),
                Optional.empty(),
                Optional.empty()));
        if (mark.isPresent()) {
            events.publishEvent(IncomingEvent.of(
                    arrival.id().document(),
                    edge.event(),
                    Map.of("degree", mark.get().degree().name(), "sender", arrival.senderCode())));
        }
    }

    private static IncomingAct actFor(SecrecyMark mark) {
        return mark.certainty() == SecrecyMark.Certainty.CERTAIN
                ? IncomingAct.ARRIVE_MARKED
                : IncomingAct.ARRIVE_SUSPECTED;
    }

    private Optional<SecrecyMark> mark(PackageFile file) {
        if (file.kind() != MediaKind.PDF) {
            return Optional.empty();
        }
        try {
            return marks.find(file.digest()).filter(mark -> !mark.declassified());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static IncomingFields fields(Envelope envelope, boolean withSubject) {
        return new IncomingFields(
                envelope.typeName(),
                envelope.codeNumber(),
                envelope.notation(),
                envelope.issuedOn(),
                envelope.organName(),
                withSubject ? envelope.subject() : "",
                envelope.pages(),
                envelope.signerPosition(),
                envelope.signerName(),
                envelope.urgency(),
                Optional.empty(),
                Optional.empty(),
                envelope.answerDue());
    }
}
