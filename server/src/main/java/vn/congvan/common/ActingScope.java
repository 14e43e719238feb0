package vn.congvan.common;

import java.util.Optional;
import java.util.concurrent.Callable;

final class ActingScope {
    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    private ActingScope() {}

    static Optional<Acting> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    static <T> T call(Acting acting, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, acting).call(work::call);
    }

    static void run(Acting acting, Runnable work) {
        ScopedValue.where(CURRENT, acting).run(work);
    }
}
