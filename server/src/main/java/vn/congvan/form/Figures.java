package vn.congvan.form;

import java.util.List;
import java.util.Locale;
import vn.congvan.lawbook.Range;

/// How measures and numbers are written in findings, and numbers in the law's ways of counting.
final class Figures {
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final List<String> LETTERS = List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");

    private Figures() {}

    static String range(Range range) {
        return range.least() == range.most()
                ? figure(range.least())
                : figure(range.least()) + "–" + figure(range.most());
    }

    static String figure(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    static String roman(int number) {
        var roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(LETTERS.get(i));
            }
        }
        return roman.toString();
    }

    /// The value of a Roman number; 0 for what is none.
    static int ofRoman(String roman) {
        for (int number = 1; number < 200; number++) {
            if (roman(number).equals(roman)) {
                return number;
            }
        }
        return 0;
    }
}
