package vn.congvan.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Authority, title and name of the signer (cell 7; Điều 13): the abbreviations with their full stop, "TM."
/// before a collective only, "KT." above a deputy's title, and the signer's own lines where they are known.
final class SignatureLook implements Look {
    private static final Pattern CAPACITY =
            Pattern.compile("^(?<word>T/M|K/T|T/L|T/UQ|TM|KT|TL|TUQ|Q)(?<stop>\\.?)(?<gap>\\s?)(?<rest>\\p{Lu}.*)$");
    private static final Map<String, String> RIGHT = Map.of("T/M", "TM", "K/T", "KT", "T/L", "TL", "T/UQ", "TUQ");
    private static final Pattern OFFICE =
            Pattern.compile("^(CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG)$");
    private static final Pattern TITLES = Pattern.compile(
            "^((?:(?:GS|PGS|TS|ThS|TSKH|BS|BSCK\\p{L}*|KS|CN|DS|LS|NGND|NGƯT|TTND|TTƯT)[.,]?\\s?)+)(?=\\p{Lu}\\p{Ll})(.*)$");

    @Override
    public void at(Checked document, Findings findings) {
        ClosingParts closing = document.closing();
        if (closing.blocks().isEmpty()) {
            // Without any closing the document may be an annex or a form on its own.
            findings.add(
                    "signature-missing",
                    document.closingPlace(0.52f),
                    closing.label().isPresent());
            return;
        }
        boolean several = closing.blocks().size() > 1;
        for (int i = 0; i < closing.blocks().size(); i++) {
            SignatureBlock block = closing.blocks().get(i);
            authority(closing.titles().get(i), findings);
            name(block, findings);
        }
        if (!several) {
            document.expected().ifPresent(expected -> known(document, expected, findings));
        }
    }

    private static void authority(List<TextLine> title, Findings findings) {
        String before = "";
        for (int i = 0; i < title.size(); i++) {
            TextLine line = title.get(i);
            Matcher capacity = CAPACITY.matcher(line.text());
            if (!capacity.matches()) {
                continue;
            }
            String word = RIGHT.getOrDefault(capacity.group("word"), capacity.group("word"));
            String rest = capacity.group("rest");
            boolean ownTitle = capacity.group("stop").isEmpty()
                    && !RIGHT.containsKey(capacity.group("word"))
                    && capacity.group("gap").isEmpty();
            if (ownTitle) {
                continue;
            }
            if (!capacity.group("word").equals(word) || capacity.group("stop").isEmpty()) {
                findings.sure("authority-form", line.box(), "printed", line.text(), "expected", word + ". " + rest);
            }
            if (word.equals("TM") && i > 0) {
                findings.sure("authority-order", line.box(), "printed", line.text());
            }
            if (word.equals("TM") && OFFICE.matcher(rest).matches()) {
                findings.sure("authority-collective", line.box(), "printed", line.text(), "expected", rest);
            }
            if (word.equals("KT")) {
                deputy(title, i, rest, findings);
            }
            if (before.equals("KT") && (word.equals("TL") || word.equals("TUQ"))) {
                findings.unsure("authority-order", line.box(), "printed", line.text());
            }
            before = word;
        }
    }

    /// Below "KT. CHỦ TỊCH" stands "PHÓ CHỦ TỊCH", never "CHỦ TỊCH". A vice-minister is a THỨ TRƯỞNG: other
    /// words are let through.
    private static void deputy(List<TextLine> title, int at, String office, Findings findings) {
        if (at + 1 >= title.size()) {
            findings.unsure(
                    "authority-deputy",
                    title.get(at).box(),
                    "before",
                    title.get(at).text(),
                    "printed",
                    "…",
                    "expected",
                    "PHÓ " + office);
            return;
        }
        TextLine own = title.get(at + 1);
        if (Words.same(own.text(), office)) {
            findings.sure(
                    "authority-deputy",
                    own.box(),
                    "before",
                    title.get(at).text(),
                    "printed",
                    own.text(),
                    "expected",
                    "PHÓ " + office);
        }
    }

    private static void name(SignatureBlock block, Findings findings) {
        if (block.name().isEmpty()) {
            // A draft may be typed before it is known who signs.
            findings.unsure("signer-name-missing", block.title().getLast().box());
            return;
        }
        TextLine name = block.name().get();
        Matcher titled = TITLES.matcher(name.text());
        if (titled.matches()) {
            findings.sure(
                    "signer-titles",
                    name.box(),
                    "printed",
                    titled.group(1).strip(),
                    "expected",
                    titled.group(2).strip());
        }
    }

    private static void known(Checked document, Expected expected, Findings findings) {
        List<TextLine> title = document.closing().titles().getFirst();
        String printed = String.join(" / ", title.stream().map(TextLine::text).toList());
        if (!Words.same(String.join(" ", expected.authorityLines()), printed.replace(" / ", " "))) {
            findings.sure(
                    "authority-differs",
                    title.getFirst().box(),
                    "printed",
                    printed,
                    "expected",
                    String.join(" / ", expected.authorityLines()));
        }
        Optional<TextLine> name = document.closing().blocks().getFirst().name();
        name.filter(line -> !Words.plain(line.text()).endsWith(Words.plain(expected.signerName())))
                .ifPresent(line -> findings.sure(
                        "signer-differs", line.box(), "printed", line.text(), "expected", expected.signerName()));
    }
}
