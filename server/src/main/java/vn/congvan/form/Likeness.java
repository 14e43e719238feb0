package vn.congvan.form;

import java.util.Optional;

/// Finds words that should stand at the end of a line, also where they are misspelt: the name of the agency
/// may stand close before them on the same baseline.
final class Likeness {
    private static final double FARTHEST = 0.25;

    private Likeness() {}

    /// The end of the line that is most like the wanted words, if it is like enough.
    static Optional<TextLine> tail(TextLine line, String wanted) {
        String tight = Words.tight(wanted);
        int best = -1;
        double nearest = FARTHEST;
        for (int at = 0; at < line.text().length(); at++) {
            if (at > 0 && line.text().charAt(at - 1) != ' ') {
                continue;
            }
            double distance = distance(Words.tight(line.text().substring(at)), tight) / (double) tight.length();
            if (distance <= nearest) {
                nearest = distance;
                best = at;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(line.part(best, line.text().length()));
    }

    /// How many letters must be put in, taken out or replaced.
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
