package vn.congvan.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congvan.common.LastWrites;

/// {@link LastWrites} by the transactions of {@link TenantTransactionManager}.
@Component
final class LeftToTheCommit implements LastWrites {
    @Override
    public void leave(String statement, @Nullable Object... values) {
        OpenTransaction.current()
                .orElseThrow(() -> new IllegalStateException("no transaction is open"))
                .leave(statement, values);
    }
}
