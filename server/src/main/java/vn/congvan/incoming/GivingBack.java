package vn.congvan.incoming;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.ArrivalAskedBack;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.exchange.AskedBack;
import vn.congvan.exchange.TakingBack;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.tasks.Notices;

/// A sender wishes to have a document back that was accepted here (lấy lại): the clerk agrees, and it is cancelled
/// with its number and trace; or refuses, and says why.
@Service
public class GivingBack {
    private static final int LONGEST_WORDS = 1000;

    private final IncomingRows rows;
    private final TakingBack backs;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivingBack(
            IncomingRows rows,
            TakingBack backs,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.backs = backs;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// What the sender wishes, and whether the asker may answer.
    public record Shown(AskedBack asked, Decision may) {}

    /// What the sender last wished of this document; empty where he never did, and for whom it is not to see.
    @Transactional(readOnly = true)
    public Optional<Shown> of(DocumentId id) {
        Asker asker = Asker.now(organisation);
        return rows.find(id)
                .filter(document -> MaySee.decide(asker, document.authority()).permitted())
                .flatMap(document -> backs.asked(new ArrivalId(id.value()))
                        .map(asked -> new Shown(asked, MayGiveBack.decide(asker, document, asked))));
    }

    /// Answers the sender.
    ///
    /// @param words why it is refused; not needed to agree
    /// @throws Refusal `incoming.document-unknown`, `exchange.not-asked-back`, `incoming.only-the-clerk`,
    ///     `incoming.give-back-words`
    @Transactional
    public void answer(DocumentId id, boolean agree, String words) {
        IncomingDocument document =
                rows.lock(id).orElseThrow(() -> Refusal.notFound(Reason.of("incoming.document-unknown")));
        Asker asker = Asker.actingFor(organisation, document.authority());
        var arrival = new ArrivalId(id.value());
        AskedBack asked =
                backs.asked(arrival).orElseThrow(() -> Refusal.conflict(Reason.of("exchange.not-asked-back")));
        if (asked.answer().isPresent()) {
            throw Refusal.conflict(Reason.of("exchange.not-asked-back"));
        }
        MayGiveBack.decide(asker, document, asked).orThrow();
        String said = words.strip();
        if (!agree && said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw Refusal.userMistake(Reason.of("incoming.give-back-words", "most", LONGEST_WORDS));
        }
        backs.answer(
                arrival, agree, asker.person(), Optional.of(said).filter(text -> !text.isEmpty()), clock.instant());
        events.publishEvent(IncomingEvent.of(
                id,
                agree ? "given-back" : "give-back-refused",
                Map.of("authority", document.authority().toString())));
    }

    @EventListener
    void on(ArrivalAskedBack event) {
        rows.find(event.asked().arrival().document()).ifPresent(document -> {
            var clerks = organisation.holding(Role.CLERK, Optional.empty()).stream()
                    .map(Post::id)
                    .filter(clerk -> organisation.serves(clerk, document.authority()))
                    .toList();
            Reason said = Reason.of(
                            "incoming.notice-asked-back",
                            "sign",
                            document.fields().full())
                    .with("sender", document.senderName());
            notices.tell(clerks, said, document.id());
        });
    }
}
