package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where tables stand on a page. What is in them is not running text: the law leaves open how it is set.
final class Tables {
    private static final float SLACK = 2.5f;
    private static final float NEXT_LINE = 1.9f;
    private static final float ALIGNED = 4;

    private Tables() {}

    /// The areas of ruled tables: strokes that hang together and make more than one cell. A frame round a
    /// few words is none.
    static List<Box> ruled(int page, List<Ruling> rulings) {
        var left = new ArrayList<>(rulings);
        var tables = new ArrayList<Box>();
        while (!left.isEmpty()) {
            var group = new ArrayList<Ruling>(List.of(left.removeLast()));
            for (int i = 0; i < group.size(); i++) {
                Ruling one = group.get(i);
                List<Ruling> touching =
                        left.stream().filter(other -> one.meets(other, SLACK)).toList();
                group.addAll(touching);
                left.removeAll(touching);
            }
            int lying =
                    levels(group.stream().filter(Ruling::lies).map(Ruling::y).toList());
            int standing = levels(
                    group.stream().filter(one -> !one.lies()).map(Ruling::x).toList());
            if (lying >= 2 && standing >= 2 && lying + standing >= 5) {
                tables.add(around(page, group));
            }
        }
        return tables;
    }

    /// Whether a line of the page belongs to a table: to a ruled one, or to rows of cells that stand side by
    /// side without rules.
    static boolean holds(LaidOutPage page, TextLine line) {
        return ruledHolds(page, line) || row(page, line);
    }

    /// Whether a line, or a part of one, stands in a ruled table.
    static boolean ruledHolds(LaidOutPage page, TextLine line) {
        float x = line.centreX();
        float y = line.box().centreY();
        return page.tables().stream()
                .anyMatch(table -> table.x() < x && x < table.right() && table.y() < y && y < table.top());
    }

    /// A row of cells next to another one, or a line under such a row that goes on in one of its cells but
    /// the first.
    private static boolean row(LaidOutPage page, TextLine line) {
        int at = page.lines().indexOf(line);
        if (at < 0) {
            return false;
        }
        boolean cells = line.segments().size() > 1;
        if (cells && at + 1 < page.lines().size()) {
            TextLine next = page.lines().get(at + 1);
            if (close(line, next) && next.segments().size() > 1) {
                return true;
            }
        }
        for (int i = at - 1; i >= 0 && close(page.lines().get(i), page.lines().get(i + 1)); i--) {
            List<TextLine> above = page.lines().get(i).segments();
            if (above.size() > 1) {
                return cells
                        || above.stream()
                                .skip(1)
                                .anyMatch(cell -> Math.abs(cell.x() - line.x()) < ALIGNED
                                        || Math.abs(cell.centreX() - line.centreX()) < ALIGNED);
            }
        }
        return false;
    }

    private static boolean close(TextLine above, TextLine below) {
        return above.baseline() - below.baseline() < NEXT_LINE * Math.max(above.size(), below.size());
    }

    private static int levels(List<Float> places) {
        int levels = 0;
        float last = -Float.MAX_VALUE;
        for (float place : places.stream().sorted().toList()) {
            if (place - last > 2 * SLACK) {
                levels++;
            }
            last = place;
        }
        return levels;
    }

    private static Box around(int page, List<Ruling> group) {
        float x = group.stream().map(Ruling::x).min(Comparator.naturalOrder()).orElseThrow();
        float y = group.stream().map(Ruling::y).min(Comparator.naturalOrder()).orElseThrow();
        float right =
                group.stream().map(Ruling::right).max(Comparator.naturalOrder()).orElseThrow();
        float top =
                group.stream().map(Ruling::top).max(Comparator.naturalOrder()).orElseThrow();
        return new Box(page, x, y, right - x, top - y);
    }
}
