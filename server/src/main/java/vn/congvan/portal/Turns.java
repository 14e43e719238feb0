package vn.congvan.portal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Lets only a few verifications for the public run at once, each with a deadline. A file can be made to keep a reader
/// busy for minutes, and no reader can be stopped from outside: after the deadline nobody waits for it any longer, it
/// is asked to stop, and until it has stopped it keeps its turn. So such files can hold up the public page and nothing
/// else.
@Component
class Turns {
    private final Semaphore free;
    private final Duration deadline;
    private final Duration patience;

    Turns(PortalSettings settings) {
        this.free = new Semaphore(settings.slots(), true);
        this.deadline = settings.deadline();
        this.patience = settings.patience();
    }

    /// Does the work in its turn.
    ///
    /// @return empty if it took too long
    /// @throws Refusal `portal.busy` if no turn came; that of the work
    <T> Optional<T> take(Callable<T> work) {
        waitForOne();
        var task = new FutureTask<>(work);
        Thread.ofPlatform()
                .name("public-verification")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    try {
                        task.run();
                    } finally {
                        free.release();
                    }
                });
        try {
            return Optional.of(task.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            task.cancel(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a verification for the public failed", e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            throw interrupted(e);
        }
    }

    private void waitForOne() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.conflict(Reason.of("portal.busy"));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the server is stopping", e);
    }
}
