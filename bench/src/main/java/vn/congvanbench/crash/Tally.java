package vn.congvanbench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congvandemo.story.ApiProblem;

/// What the workers did, and what became of the requests whose answer was lost.
final class Tally {
    private static final int MOST_FAULTS = 20;
    private final AtomicInteger acts = new AtomicInteger();
    private final Map<String, Integer> busy = new TreeMap<>();
    private final Map<String, int[]> lost = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /// An act was done: the server said so.
    void done() {
        acts.incrementAndGet();
    }

    int acts() {
        return acts.get();
    }

    /// The server could not do it now, said why, and was asked again.
    synchronized void busy(String code) {
        busy.merge(code, 1, Integer::sum);
    }

    /// The answer to this act was lost, and asking showed whether the act had gone through.
    synchronized void lost(String act, boolean wentThrough) {
        lost.computeIfAbsent(act, _ -> new int[2])[wentThrough ? 0 : 1]++;
    }

    /// Something that may not be.
    synchronized void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    void refused(String act, ApiProblem problem) {
        fault("refused: " + act + " → " + problem.status() + " " + problem.code() + ": " + problem.getMessage());
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /// One line for each act whose answers were lost.
    synchronized List<String> lostAnswers() {
        var lines = new ArrayList<String>();
        lost.forEach((act, counts) -> lines.add(
                "%-16s %4d had gone through, %4d had not, and were done again".formatted(act, counts[0], counts[1])));
        busy.forEach((code, times) -> lines.add("%-30s %4d times said, and asked again".formatted(code, times)));
        return lines;
    }

    synchronized int lostInAll() {
        return lost.values().stream().mapToInt(counts -> counts[0] + counts[1]).sum();
    }
}
