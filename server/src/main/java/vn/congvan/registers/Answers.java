package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.RegisterKind;

/// Which document answers which (văn bản trả lời): a draft is tied to what it answers, and its issue is written beside
/// the answered document in the register, and closes it there if that was wished.
@Service
public class Answers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final AnswerableDocuments documents;
    private final Registers registers;
    private final ClosingRows closings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            AnswerableDocuments documents,
            Registers registers,
            ClosingRows closings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.registers = registers;
        this.closings = closings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// The document, if the acting post may answer it.
    ///
    /// @throws vn.congvan.common.Refusal as {@link AnswerableDocuments#answerable}
    @Transactional(readOnly = true)
    public Answerable answerable(DocumentId document) {
        return documents.answerable(document);
    }

    /// Ties a draft to the document that it answers.
    ///
    /// @param settles whether issuing the draft closes the answered document
    /// @throws vn.congvan.common.Refusal as {@link #answerable}
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(DocumentId draft, DocumentId answered, boolean settles) {
        documents.answerable(answered);
        registers.relate(draft, Relation.ANSWERS, answered);
        jdbc.sql("""
                        update registers.relations set settles = :settles
                        where agency_id = public.current_agency() and from_document = :from
                          and relation = 'ANSWERS' and to_document = :to
                        """)
                .param("settles", settles)
                .param("from", draft.value())
                .param("to", answered.value())
                .update();
    }

    private record Tied(DocumentId answered, boolean settles) {}

    /// Writes an issued answer beside what it answers. Calling it again changes nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(DocumentId answer, Instant at) {
        Optional<GivenNumber> number = registers.numberOf(answer);
        if (number.isEmpty()) {
            return;
        }
        String sign = number.get().full();
        LocalDate on = LocalDate.ofInstant(at, clock.getZone());
        jdbc.sql("""
                        select to_document, settles from registers.relations
                        where agency_id = public.current_agency() and from_document = :from and relation = 'ANSWERS'
                        """)
                .param("from", answer.value())
                .query((row, _) ->
                        new Tied(new DocumentId(row.getObject("to_document", UUID.class)), row.getBoolean("settles")))
                .list()
                .forEach(tied -> {
                    if (written(tied, sign + " (" + DAY.format(number.get().date()) + ")", on) == 1) {
                        events.publishEvent(new AnswerIssued(tied.answered(), answer, sign, tied.settles()));
                    }
                });
    }

    private int written(Tied tied, String words, LocalDate on) {
        if (closings.closed(RegisterKind.INCOMING, tied.answered())) {
            return besideTheClosedLine(tied, words, on);
        }
        return jdbc.sql("""
                        update registers.incoming
                        set answer = coalesce(answer || '; ', '') || :words,
                            settled_on = case when :settles then coalesce(settled_on, :on) else settled_on end
                        where agency_id = public.current_agency() and document_id = :document
                          and position(:words in coalesce(answer, '')) = 0
                        """)
                .param("words", words)
                .param("settles", tied.settles())
                .param("on", on)
                .param("document", tied.answered().value())
                .update();
    }

    private int besideTheClosedLine(Tied tied, String words, LocalDate on) {
        DocumentId answered = tied.answered();
        boolean known = Stream.concat(
                        inTheLine(answered).map(Settlement::answers).stream(),
                        noted(answered, Supplement.Fact.ANSWERED).stream())
                .anyMatch(before -> before.contains(words));
        if (known) {
            return 0;
        }
        closings.supplement(RegisterKind.INCOMING, answered, Supplement.Fact.ANSWERED, words, clock.instant());
        boolean open = inTheLine(answered).flatMap(Settlement::settledOn).isEmpty()
                && noted(answered, Supplement.Fact.SETTLED).isEmpty();
        if (tied.settles() && open) {
            closings.supplement(
                    RegisterKind.INCOMING, answered, Supplement.Fact.SETTLED, DAY.format(on), clock.instant());
        }
        return 1;
    }

    private List<String> noted(DocumentId answered, Supplement.Fact fact) {
        return closings.noted(RegisterKind.INCOMING, answered, fact).stream()
                .map(Supplement::words)
                .toList();
    }

    /// How this document that arrived was answered; empty while no answer is issued.
    @Transactional(readOnly = true)
    public Optional<Settlement> settlement(DocumentId arrived) {
        Optional<Settlement> written = inTheLine(arrived);
        String answers = Stream.concat(
                        written.map(Settlement::answers).stream(), noted(arrived, Supplement.Fact.ANSWERED).stream())
                .collect(Collectors.joining("; "));
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Settlement(
                answers,
                written.flatMap(Settlement::settledOn)
                        .or(() -> noted(arrived, Supplement.Fact.SETTLED).stream()
                                .findFirst()
                                .map(day -> LocalDate.parse(day, DAY)))));
    }

    private Optional<Settlement> inTheLine(DocumentId arrived) {
        return jdbc.sql("""
                        select answer, settled_on from registers.incoming
                        where agency_id = public.current_agency() and document_id = :document and answer is not null
                        """)
                .param("document", arrived.value())
                .query((row, _) -> new Settlement(
                        row.getString("answer"), Optional.ofNullable(row.getObject("settled_on", LocalDate.class))))
                .optional();
    }
}
