package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;

/// A province in which one agency sends and another receives, and what each end knows of a document.
public final class BothEnds {
    /// The clerk of the receiving department.
    public static final String RECEIVER = "truong.thi.yen";

    private static final long LONGEST_WAIT = 60_000_000_000L;

    private final Walk walk;
    private final Incoming incoming;
    private final Notices notices;
    private final Trail trail;

    public BothEnds(ApplicationContext house, Walk walk) {
        this.walk = walk;
        this.incoming = house.getBean(Incoming.class);
        this.notices = house.getBean(Notices.class);
        this.trail = house.getBean(Trail.class);
    }

    /// The document as it has come to the receiver.
    public DocumentId arrived(DocumentId id) throws Exception {
        String sign = walk.view(Walk.CLERK, id).sign().orElseThrow().full();
        return await(
                        () -> walk.as(RECEIVER, () -> incoming.list(IncomingQuery.open())).rows().stream()
                                .filter(row -> row.full().equals(sign))
                                .toList(),
                        rows -> !rows.isEmpty())
                .getFirst()
                .id();
    }

    /// The codes of the notices that this person got.
    public List<String> told(String who) {
        return walk.as(who, () -> notices.mine(200)).stream()
                .map(Notice::what)
                .map(Reason::code)
                .toList();
    }

    /// What the trail of this person's agency says was done with the document.
    List<String> acts(String who, DocumentId id) {
        return walk.as(who, () -> trail.of(id)).stream().map(TrailEntry::act).toList();
    }

    /// The code with which the attempt is refused; empty if it is not.
    static String refused(Callable<?> attempt) {
        try {
            attempt.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return "";
    }

    /// What is seen as soon as it is as wanted: the exchange delivers in the background.
    static <T> T await(Callable<T> look, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT;
        T seen = look.call();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as("%s", seen).isLessThan(end);
            Thread.sleep(100);
            seen = look.call();
        }
        return seen;
    }
}
