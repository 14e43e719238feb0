package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congvan.lawbook.FormWording;

/// The agency's address, mail, site, telephone and fax at the foot of a page (cell 13).
///
/// @param first those on the first page, where they belong, from top to bottom
/// @param later those on other pages
/// @param ruled whether a line goes across the page above those on the first page
/// @param all every line of them, with lines of dashes above
record ContactLines(List<TextLine> first, List<TextLine> later, boolean ruled, Set<TextLine> all) {
    static final ContactLines NONE = new ContactLines(List.of(), List.of(), false, Set.of());
    private static final Pattern DASHES = Pattern.compile("^[_\\-–—]{15,}$");
    private static final float FOOT = 0.3f;
    private static final float BOTTOM_MARGIN = 58;
    private static final float SMALL = 12.6f;
    private static final float NEXT_LINE = 2.2f;
    private static final float ABOVE = 26;
    /// The margins that a page has at most, together.
    private static final float MARGINS = 156;
    private static final int MOST_LINES = 6;

    static ContactLines find(LaidOutText text, FormWording wording) {
        var later = new ArrayList<TextLine>();
        var all = new HashSet<TextLine>();
        LaidOutPage firstPage = text.pages().getFirst();
        List<TextLine> first = on(firstPage, wording);
        for (LaidOutPage page : text.pages()) {
            List<TextLine> found = page.number() == 0 ? first : on(page, wording);
            all.addAll(found);
            found.stream()
                    .findFirst()
                    .ifPresent(top -> page.lines().stream()
                            .filter(line -> dashes(line) && above(line.baseline(), top))
                            .forEach(all::add));
            if (page.number() > 0) {
                later.addAll(found);
            }
        }
        boolean ruled = !first.isEmpty() && rule(firstPage, first.getFirst()) >= 0.9f * (firstPage.width() - MARGINS);
        return new ContactLines(first, later, ruled, all);
    }

    boolean holds(TextLine line) {
        return all.contains(line);
    }

    /// The last lines of the page that name at least two ways of reaching somebody: set apart by a rule or by
    /// small letters, or standing in the margin. In the text itself an address is the text's.
    private static List<TextLine> on(LaidOutPage page, FormWording wording) {
        List<TextLine> upwards = page.lines().stream()
                .filter(line -> line.baseline() < FOOT * page.height() && !Anatomy.pageNumber(line, page))
                .filter(line -> !Tables.ruledHolds(page, line))
                .sorted(Comparator.comparing(TextLine::baseline))
                .limit(MOST_LINES)
                .toList();
        var block = new ArrayList<TextLine>();
        for (TextLine line : upwards) {
            boolean far = !block.isEmpty() && line.baseline() - block.getFirst().baseline() > NEXT_LINE * line.size();
            boolean belongs = !named(line, wording).isEmpty()
                    || !block.isEmpty() && rule(page, line) > page.width() / 2 && rule(page, block.getFirst()) == 0;
            if (far || !belongs) {
                break;
            }
            block.addFirst(line);
        }
        var ways = new HashSet<String>();
        block.forEach(line -> ways.addAll(named(line, wording)));
        boolean apart = !block.isEmpty()
                && (rule(page, block.getFirst()) > page.width() / 2
                        || block.stream().allMatch(line -> line.size() < SMALL)
                        || block.getFirst().baseline() < BOTTOM_MARGIN);
        return ways.size() >= 2 && apart ? block : List.of();
    }

    private static List<String> named(TextLine line, FormWording wording) {
        String text = line.text().toLowerCase(Locale.ROOT).replace(" :", ":");
        return wording.contact().stream()
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT) + ":"))
                .toList();
    }

    /// How much of the width is ruled right above a line.
    private static float rule(LaidOutPage page, TextLine line) {
        float drawn = (float) page.rulings().stream()
                .filter(ruling -> ruling.lies() && above(ruling.y(), line))
                .mapToDouble(Ruling::width)
                .sum();
        float typed = (float) page.lines().stream()
                .filter(other -> dashes(other) && above(other.baseline(), line))
                .mapToDouble(other -> other.right() - other.x())
                .sum();
        return Math.max(drawn, typed);
    }

    private static boolean above(float height, TextLine line) {
        return height > line.baseline() + 2 && height < line.baseline() + ABOVE;
    }

    private static boolean dashes(TextLine line) {
        return DASHES.matcher(line.text().replace(" ", "")).matches();
    }
}
