package vn.congvandemo.story.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the main document: `Nơi nhận` and the signature block, side by side or one after the other.
///
/// @param recipients the lines of `Nơi nhận`
/// @param block the lines of the signature block
/// @param next the index of the first line after both
record Closing(List<String> recipients, List<String> block, int next) {

    private static final int LONGEST_NAME = 45;
    private static final Pattern POWER_INSIDE = Pattern.compile("\\s(?=(?:TM|KT|TL|TUQ|Q)\\.\\s*\\p{Lu}{2})");

    /// Whether a line begins the end of a document.
    static boolean begins(String text) {
        return Marks.recipients(text) || Marks.onBehalf(text);
    }

    static Closing read(List<Line> lines, int from, AnnexStart annexes) {
        List<String> recipients = new ArrayList<>();
        List<String> block = new ArrayList<>();
        boolean listing = false;
        boolean named = false;
        int at = from;
        while (at < lines.size() && !named && !annexes.startsAt(at)) {
            List<String> pieces = pieces(lines.get(at));
            String first = pieces.getFirst();
            if (Marks.recipients(first)) {
                listing = true;
                Matcher label = Marks.recipientsLabel(first);
                if (label.find() && label.end() < first.length())
                    recipients.add(first.substring(label.end()).strip());
            } else if (blockLine(first) || !block.isEmpty() && !first.startsWith("-") && nameLike(first)) {
                block.add(first);
                named = !blockLine(first);
            } else if (listing && (first.startsWith("-") || first.startsWith("–") || block.isEmpty())) {
                recipients.add(first);
            } else {
                break;
            }
            for (String more : pieces.subList(1, pieces.size())) {
                block.add(more);
                named |= Marks.personName(more);
            }
            at++;
        }
        return new Closing(recipients, block, restOfList(lines, at, recipients, listing, annexes));
    }

    /// Where the name came beside a recipient, further recipients may follow.
    private static int restOfList(
            List<Line> lines, int from, List<String> recipients, boolean listing, AnnexStart annexes) {
        int at = from;
        while (listing && at < lines.size() && lines.get(at).text().startsWith("- ") && !annexes.startsAt(at)) {
            recipients.add(lines.get(at).text());
            at++;
        }
        return at;
    }

    private static List<String> pieces(Line line) {
        List<String> columns =
                line.columns().stream().filter(piece -> !piece.isBlank()).toList();
        if (columns.size() > 1) return columns;
        Matcher power = POWER_INSIDE.matcher(line.text());
        if (!power.find()) return List.of(line.text());
        return List.of(
                line.text().substring(0, power.start()).strip(),
                line.text().substring(power.end()).strip());
    }

    private static boolean blockLine(String text) {
        return Marks.onBehalf(text) || Marks.office(text) || Marks.signed(text);
    }

    private static boolean nameLike(String text) {
        return !Marks.begins(text) && !Marks.upper(text) && text.length() <= LONGEST_NAME && !text.startsWith("(");
    }
}
