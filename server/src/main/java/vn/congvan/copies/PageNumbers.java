package vn.congvan.copies;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Page numbers as people write them: `1, 3-5`.
public final class PageNumbers {
    private static final Pattern ONE = Pattern.compile("(\\d{1,4})(?:\\s*[-–]\\s*(\\d{1,4}))?");
    private static final int MOST = 1000;

    private PageNumbers() {}

    /// @throws Refusal `copies.pages`
    public static List<Integer> read(String typed) {
        var pages = new TreeSet<Integer>();
        for (String part : typed.split("[,;]")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher found = ONE.matcher(part.strip());
            if (!found.matches()) {
                throw Refusal.userMistake(Reason.of("copies.pages"));
            }
            int from = Integer.parseInt(found.group(1));
            int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
            for (int page = from; page <= to && pages.size() < MOST; page++) {
                pages.add(page);
            }
        }
        return List.copyOf(pages);
    }
}
