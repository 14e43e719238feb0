package vn.congvan.outgoing.comparing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where two lists differ: what stands from `out` to `outEnd` in the older one stands as from `in` to `inEnd`
/// in the newer one. Between two stretches there is always something that both have.
record Stretch(int out, int outEnd, int in, int inEnd) {
    /// The shortest way from one list to the other.
    static List<Stretch> between(List<String> older, List<String> newer) {
        var deltas = new ArrayList<>(
                DiffUtils.diff(older, newer, new MeyersDiffWithLinearSpace<>()).getDeltas());
        deltas.sort(Comparator.<AbstractDelta<String>>comparingInt(
                        delta -> delta.getSource().getPosition())
                .thenComparingInt(delta -> delta.getTarget().getPosition()));
        var stretches = new ArrayList<Stretch>();
        for (AbstractDelta<String> delta : deltas) {
            int out = delta.getSource().getPosition();
            int in = delta.getTarget().getPosition();
            var next = new Stretch(
                    out,
                    out + delta.getSource().size(),
                    in,
                    in + delta.getTarget().size());
            if (!stretches.isEmpty() && stretches.getLast().touches(next)) {
                stretches.add(stretches.removeLast().upTo(next));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }

    private boolean touches(Stretch next) {
        return outEnd >= next.out && inEnd >= next.in;
    }

    private Stretch upTo(Stretch next) {
        return new Stretch(out, Math.max(outEnd, next.outEnd), in, Math.max(inEnd, next.inEnd));
    }
}
