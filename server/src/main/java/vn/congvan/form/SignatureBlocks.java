package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the places where people sign, and where an annexed text begins: what stands after that is not the
/// document's own signature.
final class SignatureBlocks {
    private static final Pattern CAPACITY = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\s?\\..*");
    private static final Pattern OFFICE =
            Pattern.compile("^(PHÓ |QUYỀN |Q\\. ?)?(CHỦ TỊCH|CHÁNH|GIÁM ĐỐC|TRƯỞNG|CHỦ NHIỆM|BÍ THƯ"
                    + "|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|ĐỘI TRƯỞNG"
                    + "|TỔ TRƯỞNG|THANH TRA|CHỈ HUY|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|HẠT TRƯỞNG|ỦY VIÊN|UỶ VIÊN|KẾ TOÁN|THƯ KÝ|CHỦ TRÌ"
                    + "|NGƯỜI).*");
    private static final Pattern NAME =
            Pattern.compile("^(?:[\\p{L}.]{1,8}\\. ?)?\\p{Lu}[\\p{L}'-]*( \\p{Lu}[\\p{L}'-]*){1,6}$");
    private static final Pattern ANNEX =
            Pattern.compile("^\\(?(Ban hành )?[Kk]èm theo (Quyết định|Nghị quyết|Chỉ thị|Thông tư"
                    + "|Công văn|Kế hoạch|Văn bản|Tờ trình|Thông báo|Quy).*|^PHỤ LỤC.*|^Phụ lục( [IVX\\d]+)?$");
    private static final Pattern SIGNED = Pattern.compile("(?i)\\(?đã ký\\)?");
    private static final float LONGEST_GAP = 230;
    private static final float RIGHT_HALF = 0.45f;
    private static final float LINE_STEP = 2.3f;

    private SignatureBlocks() {}

    /// The blocks of the document in reading order; those of an annexed text only if the document itself has
    /// none.
    static Found find(LaidOutText text) {
        return find(text, RIGHT_HALF);
    }

    /// The same wherever they stand on the page: where several sign, blocks stand at the left too.
    static Found anywhere(LaidOutText text) {
        return find(text, 0);
    }

    private static Found find(LaidOutText text, float from) {
        Optional<TextLine> annex = annex(text);
        var all = new ArrayList<SignatureBlock>();
        for (LaidOutPage page : text.pages()) {
            all.addAll(onPage(page, from));
        }
        List<SignatureBlock> own = all.stream()
                .filter(block -> annex.map(start -> before(block, start)).orElse(true))
                .toList();
        return own.isEmpty() ? new Found(all, !all.isEmpty()) : new Found(own, false);
    }

    /// Where the first annexed text begins.
    static Optional<TextLine> annex(LaidOutText text) {
        return text.pages().stream()
                .flatMap(page -> page.segments().stream())
                .filter(SignatureBlocks::annexBegins)
                .findFirst();
    }

    /// @param inAnnex the blocks stand in an annexed text because the document itself has none
    record Found(List<SignatureBlock> blocks, boolean inAnnex) {}

    private static boolean before(SignatureBlock block, TextLine annex) {
        return block.page() < annex.page() || block.page() == annex.page() && block.top() > annex.baseline();
    }

    /// An annexed text names what it is annexed to in a line of its own under its title; in running text the
    /// same words are part of a longer line.
    private static boolean annexBegins(TextLine segment) {
        boolean secondHead = segment.page() > 0 && Words.same(segment.text(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        return secondHead
                || ANNEX.matcher(segment.text()).matches()
                        && (segment.italic() || segment.text().startsWith("(") || segment.bold());
    }

    private static List<SignatureBlock> onPage(LaidOutPage page, float from) {
        List<TextLine> segments = page.segments();
        var blocks = new ArrayList<SignatureBlock>();
        var used = new ArrayList<TextLine>();
        for (TextLine segment : segments) {
            if (used.contains(segment) || !startsBlock(page, segment, from)) {
                continue;
            }
            List<TextLine> title = title(segment, segments);
            used.addAll(title);
            Optional<TextLine> name = name(title, segments);
            boolean capacity = CAPACITY.matcher(segment.text()).matches();
            if (name.isPresent() || capacity) {
                blocks.add(new SignatureBlock(title, name));
            }
        }
        return blocks;
    }

    private static boolean startsBlock(LaidOutPage page, TextLine segment, float from) {
        String text = segment.text();
        boolean known = CAPACITY.matcher(text).matches() || OFFICE.matcher(text).matches();
        boolean inHead = page.number() == 0 && segment.baseline() > page.height() * 0.82f;
        return known && Words.capitals(text) && !inHead && segment.centreX() > page.width() * from;
    }

    private static List<TextLine> title(TextLine first, List<TextLine> segments) {
        var title = new ArrayList<TextLine>(List.of(first));
        for (Optional<TextLine> next = below(first, segments);
                next.isPresent();
                next = below(title.getLast(), segments)) {
            TextLine line = next.get();
            boolean close = title.getLast().baseline() - line.baseline() <= LINE_STEP * line.size();
            if (!close || !Words.capitals(line.text())) {
                break;
            }
            title.add(line);
        }
        return title;
    }

    private static Optional<TextLine> name(List<TextLine> title, List<TextLine> segments) {
        TextLine last = title.getLast();
        return below(last, segments)
                .filter(line -> last.baseline() - line.baseline() <= LONGEST_GAP && isName(line))
                .filter(line -> last.baseline() - line.baseline() > 1.5f * line.size());
    }

    private static boolean isName(TextLine line) {
        return NAME.matcher(line.text()).matches() && line.text().length() <= 50;
    }

    /// The place over a printed name, whatever the line above it says: of whom a document of several signers only
    /// says that he stands for a party.
    static Optional<SignatureBlock> over(LaidOutText text, Predicate<TextLine> name) {
        return text.pages().reversed().stream()
                .flatMap(page -> page.segments().stream()
                        .filter(name)
                        .flatMap(line -> above(line, page).stream()
                                .map(title -> new SignatureBlock(List.of(title), Optional.of(line)))))
                .findFirst();
    }

    private static Optional<TextLine> above(TextLine name, LaidOutPage page) {
        return page.segments().stream()
                .filter(line -> line.baseline() > name.baseline() + 1.5f * name.size())
                .filter(line -> line.baseline() - name.baseline() <= LONGEST_GAP)
                .filter(line -> Math.abs(line.centreX() - name.centreX()) < 60)
                .min(Comparator.comparing(TextLine::baseline));
    }

    /// The next segment under this one whose middle lies under it.
    private static Optional<TextLine> below(TextLine above, List<TextLine> segments) {
        return segments.stream()
                .filter(line -> line.page() == above.page() && line.baseline() < above.baseline() - 2)
                .filter(line -> Math.abs(line.centreX() - above.centreX()) < 60)
                .filter(line -> !SIGNED.matcher(line.text()).matches())
                .max(Comparator.comparing(TextLine::baseline));
    }
}
