package vn.congvan.exchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Starts a delivery pass as soon as the transaction that made work for it has committed. Only for speed:
/// what it misses, a crash included, the scheduled pass finds.
@Component
class DeliveryTrigger implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTrigger.class);

    private final Delivery delivery;
    private final ExchangeSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("delivery").daemon().factory());

    DeliveryTrigger(Delivery delivery, ExchangeSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    /// After the commit of the transaction on this thread.
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ask();
            }
        });
    }

    private void ask() {
        if (settings.deliverHere() && asked.compareAndSet(false, true) && !worker.isShutdown()) {
            worker.execute(this::pass);
        }
    }

    private void pass() {
        asked.set(false);
        try {
            delivery.run();
        } catch (RuntimeException e) {
            LOG.warn("A delivery pass failed; the next scheduled one goes on", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
