package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Reads the lines of a body into paragraphs, headings and tables; no word is lost or added.
final class BodyReader {

    private static final int LONGEST_HEADING = 170;

    private final List<Line> lines;
    private final Wrapping wrapping;

    BodyReader(List<Line> lines, Wrapping wrapping) {
        this.lines = lines;
        this.wrapping = wrapping;
    }

    List<Block> read(int from, int to) {
        List<Block> blocks = new ArrayList<>();
        int at = from;
        while (at < to) {
            int table = tableEnd(at, to);
            if (table > at + 1) {
                blocks.add(new Block.Table(
                        lines.subList(at, table).stream().map(Line::tabbed).toList()));
                at = table;
            } else {
                at = paragraph(blocks, at, to);
            }
        }
        return blocks;
    }

    private int tableEnd(int from, int to) {
        int at = from;
        while (at < to && lines.get(at).tabbed().size() > 1) at++;
        return at;
    }

    private int paragraph(List<Block> blocks, int at, int to) {
        Line line = lines.get(at);
        String text = line.text();
        if (Marks.division(text)) return division(blocks, at, to);
        Wrapping.Taken taken = wrapping.take(lines, at, to);
        String whole = new Block.Paragraph(Block.Style.TEXT, taken.runs()).text();
        if (Marks.order(text)) blocks.add(new Block.Paragraph(Block.Style.ORDER, line.runs()));
        else if (Marks.article(text)) blocks.add(article(taken.runs(), whole));
        else if (Marks.section(text) && !Marks.ends(whole))
            blocks.add(new Block.Paragraph(Block.Style.DIVISION, taken.runs()));
        else blocks.add(new Block.Paragraph(Block.Style.TEXT, taken.runs()));
        return Marks.order(text) ? at + 1 : taken.next();
    }

    private static Block article(List<Run> runs, String whole) {
        boolean heading = whole.length() <= LONGEST_HEADING && !Marks.ends(whole);
        return new Block.Paragraph(heading ? Block.Style.ARTICLE_HEADING : Block.Style.ARTICLE, runs);
    }

    private int division(List<Block> blocks, int at, int to) {
        Line line = lines.get(at);
        Matcher number = Marks.divisionNumber(line.text());
        int end = number.find() ? number.end() : line.text().length();
        String label = line.text().substring(0, end).strip();
        blocks.add(new Block.Paragraph(Block.Style.DIVISION, List.of(Run.plain(label))));
        List<Run> title = new ArrayList<>();
        Line rest = line.from(end);
        if (!rest.text().isBlank()) title.addAll(rest.runs());
        int next = at + 1;
        while (next < to && titleGoesOn(lines.get(next), title.isEmpty())) {
            if (title.isEmpty()) title.addAll(lines.get(next).runs());
            else Wrapping.join(title, lines.get(next).runs());
            next++;
        }
        if (!title.isEmpty()) blocks.add(new Block.Paragraph(Block.Style.DIVISION_TITLE, title));
        return next;
    }

    private static boolean titleGoesOn(Line line, boolean first) {
        String text = line.text();
        if (Marks.begins(text) || Marks.item(text)) return false;
        return Marks.upper(text) || first && (line.bold() || line.heading()) && text.length() < LONGEST_HEADING;
    }
}
