package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an annexed text: its head is replaced, its reference line is left open, the rest stays as it is.
final class AnnexReader {

    private static final int LONGEST_BLOCK = 9;

    private final List<Line> lines;
    private final AnnexStart starts;
    private final BodyReader bodies;
    private final House house;
    private final String notation;
    private final List<Replacement> replaced;

    AnnexReader(
            List<Line> lines,
            AnnexStart starts,
            BodyReader bodies,
            House house,
            String notation,
            List<Replacement> replaced) {
        this.lines = lines;
        this.starts = starts;
        this.bodies = bodies;
        this.house = house;
        this.notation = notation;
        this.replaced = replaced;
    }

    List<Annex> read(int from) {
        List<Annex> annexes = new ArrayList<>();
        int at = from;
        while (at < lines.size()) {
            int next = starts.next(titleFrom(at) + 1, lines.size());
            annexes.add(one(at, next));
            at = next;
        }
        return annexes;
    }

    private int titleFrom(int at) {
        int title = at;
        while (title < lines.size() - 1
                && !starts.title(title)
                && AnnexStart.headLine(lines.get(title).text())) title++;
        return title;
    }

    private Annex one(int from, int to) {
        int title = Math.min(titleFrom(from), to - 1);
        boolean titled = starts.title(title);
        boolean headed = titled && title > from && replaceHead(lines.subList(from, title));
        int at = titled ? title + 1 : from;
        List<Run> summary = new ArrayList<>();
        while (titled
                && at < to
                && !Marks.begins(lines.get(at).text())
                && !Marks.item(lines.get(at).text())) {
            if (!summary.isEmpty() && !summaryGoesOn(at)) break;
            if (summary.isEmpty()) summary.addAll(lines.get(at).runs());
            else Wrapping.join(summary, lines.get(at).runs());
            at++;
        }
        Optional<String> reference = Optional.empty();
        if (at < to && Marks.REFERENCE.matcher(lines.get(at).text()).find()) {
            StringBuilder words = new StringBuilder(lines.get(at++).text());
            while (at < to && words.indexOf("(") == 0 && words.indexOf(")") < 0 && words.length() < 400)
                words.append(' ').append(lines.get(at++).text());
            reference = Optional.of(open(words.toString()));
        }
        int block = unsignedBlock(at, to);
        List<Block> blocks = new ArrayList<>(bodies.read(at, block));
        if (block < to)
            blocks.add(new Block.UnsignedBlock(
                    lines.subList(block, to).stream().map(Line::text).toList()));
        return new Annex(headed, titled ? Optional.of(lines.get(title)) : Optional.empty(), summary, reference, blocks);
    }

    private boolean summaryGoesOn(int at) {
        Line line = lines.get(at);
        Line above = lines.get(at - 1);
        boolean reference = false;
        for (int i = at; i < Math.min(lines.size(), at + 5); i++)
            reference |= Marks.REFERENCE.matcher(lines.get(i).text()).find();
        return reference
                || Marks.startsLower(line.text())
                || Marks.upper(line.text()) && Marks.upper(above.text())
                || line.bold() && above.bold() && !line.afterBlank();
    }

    private boolean replaceHead(List<Line> head) {
        StringBuilder was = new StringBuilder();
        boolean headed = false;
        for (Line line : head) {
            if (Marks.draft(line.text())) {
                replaced.add(new Replacement(Part.DRAFT_MARK, line.text(), ""));
            } else {
                was.append(was.isEmpty() ? "" : " ").append(line.text());
                headed = true;
            }
        }
        if (headed)
            replaced.add(new Replacement(Part.ANNEX_HEAD, was.toString(), Heads.agency(house) + " " + Heads.NATIONAL));
        return headed;
    }

    /// The reference line with number and date left open, as Annex I asks of an electronic document.
    String open(String text) {
        int number = text.indexOf(" số ");
        if (number < 0) return text;
        String now = text.substring(0, number) + " số " + Heads.NUMBER_GAP + "/" + notation + " ngày " + Heads.DAY_GAP
                + "tháng " + Heads.DAY_GAP + "năm " + house.year() + " của " + house.fullName() + ")";
        replaced.add(new Replacement(Part.ANNEX_REFERENCE, text, now));
        return now;
    }

    private int unsignedBlock(int from, int to) {
        for (int i = Math.max(from, to - LONGEST_BLOCK); i < to; i++)
            if (Marks.onBehalf(lines.get(i).text())) return i;
        return to;
    }
}
