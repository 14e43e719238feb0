package vn.congvan.exchange;

import java.util.concurrent.Callable;
import vn.congvan.common.Acting;

/// Acting with a result where nothing checked is thrown.
final class Quietly {
    private Quietly() {}

    static <T> T call(Acting acting, Callable<T> work) {
        try {
            return acting.call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
