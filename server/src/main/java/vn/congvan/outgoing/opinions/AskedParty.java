package vn.congvan.outgoing.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One who is asked in a round, as the asking agency sees him.
///
/// @param name as it was when he was asked
/// @param openedBy who opened the question first
/// @param opinions in the order in which they were given
public record AskedParty(
        UUID id,
        Kind kind,
        String name,
        LocalDate dueOn,
        Optional<Instant> openedAt,
        Optional<String> openedBy,
        Optional<Wish> wish,
        List<Opinion> opinions,
        Optional<Settlement> settlement) {
    /// Who is asked.
    public enum Kind {
        /// One person in his post.
        POST,
        /// A unit: its head answers, or whom he lets.
        UNIT,
        /// Another agency of the installation: its clerk or a leader answers for it.
        AGENCY
    }

    /// How an opinion was taken up (tiếp thu, giải trình).
    public record Settlement(How how, String words) {
        /// What became of it.
        public enum How {
            /// Tiếp thu.
            ACCEPTED,
            /// Tiếp thu một phần.
            PARTLY,
            /// Giải trình.
            EXPLAINED
        }
    }

    public AskedParty {
        opinions = List.copyOf(opinions);
    }

    /// The opinion that counts.
    public Optional<Opinion> last() {
        return opinions.isEmpty() ? Optional.empty() : Optional.of(opinions.getLast());
    }

    /// Whether the opinion still waits for how it is taken up; agreement without words needs nothing.
    public boolean unsettled() {
        return settlement.isEmpty()
                && last().filter(opinion -> opinion.verdict() != Verdict.AGREE
                                || !opinion.words().isEmpty())
                        .isPresent();
    }

    /// Whether a wish for more time waits for an answer.
    public boolean wishes() {
        return wish.filter(wished -> wished.granted().isEmpty()).isPresent();
    }
}
