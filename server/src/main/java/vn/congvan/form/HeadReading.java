package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congvan.common.Reason;

/// Reads the head of the first page (cells 3 and 4 of Nghị định 30/2020, Phụ lục I).
final class HeadReading {
    private static final Pattern BODY = Pattern.compile(
            "^(Căn cứ|Kính gửi|Điều\\s+\\d|Thực hiện|Xét |Theo đề nghị|Chương\\s+[IVX\\d]).*|.{2,150}\\s[Đđ]iện\\s?:.*",
            Pattern.DOTALL);
    private static final float HEAD = 0.5f;

    private HeadReading() {}

    /// @param notation as it should be, for the width of the field
    static Head read(LaidOutText text, String notation) {
        if (text.pages().isEmpty()) {
            throw new IllegalArgumentException("a document has pages");
        }
        LaidOutPage page = text.pages().getFirst();
        List<TextLine> lines = headLines(page);
        NumberLine number = NumberLine.find(page, lines, notation);
        DateLine date = DateLine.find(page, lines, number.place());
        var texts = new ArrayList<TextPlace>();
        texts.addAll(number.texts());
        texts.addAll(date.texts());
        var erase = new ArrayList<Box>();
        erase.addAll(number.erase());
        erase.addAll(date.erase());
        var doubts = new ArrayList<Reason>();
        doubts.addAll(number.doubts());
        doubts.addAll(date.doubts());
        return new Head(
                texts,
                erase,
                doubts,
                number.printed(),
                number.notation(),
                date.placeName(),
                date.day(),
                date.month(),
                date.year(),
                number.place());
    }

    /// Where the head ends: the upper edge of the first line of the text, from the bottom of the page.
    static float end(LaidOutPage page) {
        return page.lines().stream()
                .filter(line -> BODY.matcher(line.text()).matches())
                .map(line -> line.box().top())
                .filter(top -> top > HEAD * page.height())
                .findFirst()
                .orElse(HEAD * page.height());
    }

    private static List<TextLine> headLines(LaidOutPage page) {
        var lines = new ArrayList<TextLine>();
        for (TextLine line : page.lines()) {
            if (line.baseline() < HEAD * page.height()
                    || BODY.matcher(line.text()).matches()) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
