package vn.congvan.signing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps the first steps' work for the second while there is room, so that it need not be done again. Losing
/// it loses nothing but time.
final class OpenSteps {
    private static final long ROOM = 64L << 20;

    private final Map<UUID, Kept> kept = new LinkedHashMap<>();
    private long size;

    private record Kept(long size, TwoStepSignature.ToBeSigned step) {}

    synchronized void keep(UUID request, long fileSize, TwoStepSignature.ToBeSigned step) {
        if (fileSize > ROOM / 4) {
            return;
        }
        kept.put(request, new Kept(fileSize, step));
        size += fileSize;
        Iterator<Kept> oldest = kept.values().iterator();
        while (size > ROOM && oldest.hasNext()) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }

    /// Gives it out once.
    synchronized Optional<TwoStepSignature.ToBeSigned> take(UUID request) {
        Kept found = kept.remove(request);
        if (found == null) {
            return Optional.empty();
        }
        size -= found.size();
        return Optional.of(found.step());
    }
}
