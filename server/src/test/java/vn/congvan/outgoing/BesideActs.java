package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.opinions.NewRound;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.practice.SendingMode;

/// What people do to a document beside its life cycle, at random.
class BesideActs {
    /// One of them.
    enum Beside {
        CHECK_OUT,
        CHECK_IN,
        GIVE_UP,
        BREAK,
        ASK_OPINIONS,
        CLOSE_ROUND,
        WITHDRAW_ROUND,
        DISTRIBUTE,
        PRINT,
        RECEIPT,
        RECALL;

        /// Who would do it, where that is not whoever has the document.
        Optional<String> by() {
            return switch (this) {
                case CHECK_OUT, CHECK_IN, GIVE_UP -> Optional.empty();
                case ASK_OPINIONS, CLOSE_ROUND, WITHDRAW_ROUND, DISTRIBUTE -> Optional.of(Walk.DRAFTER);
                case BREAK -> Optional.of(Walk.HEAD);
                case PRINT, RECEIPT, RECALL -> Optional.of(Walk.CLERK);
            };
        }

        /// Whether nothing of the kind may be done to a recalled document.
        boolean frozen() {
            return this == DISTRIBUTE || this == PRINT || this == RECEIPT || this == RECALL;
        }
    }

    private final Outgoing outgoing;
    private final Checkouts checkouts;
    private final OpinionRounds rounds;
    private final Distribution distribution;
    private final OnPaper paper;
    private final Recalls recalls;
    private final LocalDate today;

    BesideActs(ApplicationContext house, LocalDate today) {
        this.outgoing = house.getBean(Outgoing.class);
        this.checkouts = house.getBean(Checkouts.class);
        this.rounds = house.getBean(OpinionRounds.class);
        this.distribution = house.getBean(Distribution.class);
        this.paper = house.getBean(OnPaper.class);
        this.recalls = house.getBean(Recalls.class);
        this.today = today;
    }

    Beside any(Random random) {
        return Beside.values()[random.nextInt(Beside.values().length)];
    }

    Optional<Checkout> open(DocumentId id) {
        return checkouts.view(id).open();
    }

    boolean recalled(DocumentId id) {
        return recalls.of(id).done().isPresent();
    }

    /// Does it as whoever acts.
    ///
    /// @throws vn.congvan.common.Refusal if he may not
    void act(DocumentId id, Beside act, Random random) {
        switch (act) {
            case CHECK_OUT -> checkouts.checkOut(id, Optional.of("sửa"), Seen.latest());
            case CHECK_IN ->
                checkouts.checkIn(
                        id,
                        Walk.paper().with("Lần " + random.nextInt(1_000_000)).file(),
                        "sửa");
            case GIVE_UP -> checkouts.giveUp(id);
            case BREAK -> checkouts.relieve(id, "nghỉ phép");
            case ASK_OPINIONS ->
                rounds.open(
                        id,
                        new NewRound(
                                "Xin ý kiến",
                                today.plusDays(3),
                                List.of(outgoing.view(id).fields().signer()),
                                List.of(),
                                List.of()));
            case CLOSE_ROUND -> rounds.close(running(id));
            case WITHDRAW_ROUND -> rounds.withdraw(running(id), "viết lại");
            case DISTRIBUTE -> {
                String recipient = outgoing.view(id).fields().recipients().getFirst();
                distribution.decide(id, recipient, "biet", SendingMode.WITH_PAPER, Optional.of("thử"));
            }
            case PRINT -> paper.print(id, 1);
            case RECEIPT -> outgoing.recordReceipt(id, "Kho lưu trữ");
            case RECALL ->
                recalls.recall(
                        id,
                        new RecallOrder(
                                outgoing.view(id).fields().signer(), "Quyết định 31/QĐ-UBND", today, "sai thẩm quyền"));
        }
    }

    private java.util.UUID running(DocumentId id) {
        return rounds.of(id).stream()
                .filter(round -> round.state() == OpinionRound.State.OPEN)
                .map(OpinionRound::id)
                .findFirst()
                .orElse(new java.util.UUID(0, 0));
    }
}
