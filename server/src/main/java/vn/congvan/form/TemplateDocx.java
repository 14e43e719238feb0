package vn.congvan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentTemplate;
import vn.congvan.lawbook.DocumentTemplate.Kind;
import vn.congvan.lawbook.DocumentTemplate.Part;
import vn.congvan.lawbook.PageRules;

/// Sets a template of the lawbook as DOCX, its merge fields unfilled: page, typeface, sizes and
/// styles by the lawbook of the day. The same template and law always give the same bytes.
final class TemplateDocx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LEFT_HEAD = 3855;
    private static final int RIGHT_HEAD = 5500;
    private static final int HALF = 4677;
    private static final int HEADER_MM = 10;
    private static final int BELOW_BARE_TITLE = 24;
    private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d+\\.)(.*)$");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("^[IVX]+\\. .*");

    private final LawOfTheDay law;
    private final StringBuilder body = new StringBuilder();
    private String counting = "";

    private TemplateDocx(LawOfTheDay law) {
        this.law = law;
    }

    static byte[] write(DocumentTemplate template, LawOfTheDay law) {
        var docx = new TemplateDocx(law);
        List<Part> parts = template.parts();
        for (int i = 0; i < parts.size(); i++) {
            docx.part(parts.get(i));
            boolean bare = parts.get(i).part() == Kind.TITLE
                    && i + 1 < parts.size()
                    && parts.get(i + 1).part() != Kind.SUMMARY;
            if (bare) {
                docx.gap(BELOW_BARE_TITLE);
            }
        }
        return docx.zipped();
    }

    private void part(Part part) {
        List<String> lines = part.lines();
        switch (part.part()) {
            case HEAD -> head(lines);
            case TITLE -> centred(lines, law.cell("type-name"), 240);
            case SUMMARY -> {
                centred(lines, law.cell("summary"), 0);
                rule(2268, law.page().widthMm() - 45, 240);
            }
            case ADDRESSEES -> addressees(lines);
            case ISSUER -> {
                centred(lines, law.cell("type-name"), 120);
                gap(6);
            }
            case BASES -> lines.forEach(line -> text(line, new DocxParagraph(law.cell("legal-bases")).justified()));
            case ORDER -> {
                centred(lines, law.cell("type-name"), 120);
                gap(6);
            }
            case CHAPTER -> {
                centred(lines, law.cell("part-chapter"), 120);
                gap(6);
            }
            case TEXT -> lines.forEach(this::text);
            case CLOSING -> closing(lines);
            case SIGNERS -> signers(lines);
            case RECIPIENTS -> {
                recipients(lines);
                lines.forEach(line -> body.append(new DocxParagraph(law.cell("recipients")).run(line)));
            }
            case NEW_PAGE -> newPart();
            case ANNEX_TITLE -> annexTitle(lines);
            case ANNEX_REFERENCE ->
                lines.forEach(line -> body.append(new DocxParagraph(law.cell("body"))
                        .centred()
                        .italic()
                        .after(240)
                        .run(line)));
        }
    }

    /// Cells 1 to 4. The smaller sizes, so that the national name stands on one line.
    private void head(List<String> subject) {
        var left = new StringBuilder();
        left.append(small("agency-above").run(MergeField.SUPERIOR.typed()));
        left.append(small("agency").run(MergeField.AGENCY.typed()));
        left.append(line(LEFT_HEAD, 1134, 120));
        left.append(small("number").run("Số:          /" + MergeField.NOTATION.typed()));
        subject.forEach(words -> left.append(small("letter-summary").before(120).run(words)));
        var right = new StringBuilder();
        right.append(small("national-name").run(law.wording().nationalName()));
        right.append(small("national-motto").run(law.wording().motto()));
        right.append(line(RIGHT_HEAD, 3350, 120));
        right.append(small("place-date")
                .italic()
                .run(MergeField.PLACE.typed() + ", ngày        tháng        năm " + MergeField.YEAR.typed()));
        table(LEFT_HEAD, RIGHT_HEAD, left, right);
        gap(12);
    }

    private DocxParagraph small(String cell) {
        return new DocxParagraph(law.cell(cell)).least().centred();
    }

    private void centred(List<String> lines, vn.congvan.lawbook.CellRule cell, int before) {
        for (int i = 0; i < lines.size(); i++) {
            body.append(new DocxParagraph(cell)
                    .centred()
                    .keepNext()
                    .before(i == 0 ? before : 0)
                    .run(lines.get(i)));
        }
    }

    private void addressees(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            body.append(new DocxParagraph(law.cell("addressees"))
                    .indented(i == 0 ? 1418 : 2268)
                    .before(i == 0 ? 120 : 0)
                    .after(60)
                    .run(lines.get(i)));
        }
        gap(6);
    }

    private void text(String line) {
        var paragraph = new DocxParagraph(law.cell("body")).justified();
        Matcher article = ARTICLE.matcher(line);
        if (article.matches()) {
            body.append(paragraph.bold().run(article.group(1)).light().run(article.group(2)));
        } else if (NUMBERED_HEADING.matcher(line).matches() && Words.capitals(line)) {
            body.append(paragraph.bold().keepNext().run(line));
        } else {
            body.append(paragraph.run(line));
        }
    }

    private void text(String line, DocxParagraph paragraph) {
        body.append(paragraph.run(line));
    }

    private void closing(List<String> recipients) {
        var left = new StringBuilder();
        left.append(label());
        recipients.forEach(line -> left.append(new DocxParagraph(law.cell("recipients")).run(line)));
        var right = signer(MergeField.AUTHORITY_LINES.typed(), MergeField.SIGNER.typed());
        gap(6);
        table(HALF, HALF, left, right);
        gap(1);
    }

    private void signers(List<String> lines) {
        List<StringBuilder> sides = lines.stream()
                .map(line -> line.split("\\|", 2))
                .map(both -> signer(both[0], both[1]))
                .toList();
        gap(6);
        table(HALF, HALF, sides.getFirst(), sides.getLast());
        gap(1);
    }

    private StringBuilder signer(String title, String name) {
        return new StringBuilder()
                .append(new DocxParagraph(law.cell("authority-lines"))
                        .centred()
                        .keepNext()
                        .run(title))
                .append(new DocxParagraph(law.cell("signer-name"))
                        .centred()
                        .before(1800)
                        .run(name));
    }

    private void recipients(List<String> lines) {
        if (!lines.isEmpty()) {
            gap(12);
            body.append(label());
        }
    }

    private DocxParagraph label() {
        return new DocxParagraph(law.cell("recipients-word")).run(law.wording().recipientsLabel());
    }

    private void annexTitle(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String cell = i == 0 && lines.size() > 1 ? "annex-word" : "annex-title";
            body.append(new DocxParagraph(law.cell(cell)).centred().keepNext().run(lines.get(i)));
        }
    }

    /// An annex begins a page and counts its pages from one (Annex I, Part I, III.1).
    private void newPart() {
        body.append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                .append(section())
                .append("</w:pPr></w:p>");
        counting = "<w:pgNumType w:start=\"1\"/>";
    }

    /// The line below the summary.
    private void rule(int width, int columnMm, int after) {
        body.append(line((int) twentieths(columnMm), width, after));
    }

    /// A line in the middle of a column.
    private static DocxParagraph line(int column, int width, int after) {
        return DocxParagraph.line((column - width) / 2, after);
    }

    private void gap(int points) {
        body.append(DocxParagraph.gap(points));
    }

    private void table(int left, int right, CharSequence leftCell, CharSequence rightCell) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(left + right)
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .append("<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>")
                .append("</w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/>".formatted(left, right))
                .append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(left, leftCell);
        cell(right, rightCell);
        body.append("</w:tr></w:tbl>");
    }

    private void cell(int width, CharSequence content) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(width))
                .append(content)
                .append("</w:tc>");
    }

    private static long twentieths(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    private byte[] zipped() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("form.mending-failed"), e);
        }
        return out.toByteArray();
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>\
                <Override PartName="/word/header1.xml" ContentType="%1$sheader+xml"/></Types>""".formatted(TYPES));
        parts.put("_rels/.rels", relationships("officeDocument|word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                relationships("styles|styles.xml", "settings|settings.xml", "header|header1.xml"));
        parts.put(
                DocxPackage.TEXT,
                "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(W, R)
                        + body
                        + section()
                        + "</w:body></w:document>");
        parts.put("word/styles.xml", styles());
        parts.put("word/settings.xml", """
                <w:settings xmlns:w="%s"><w:defaultTabStop w:val="567"/><w:characterSpacingControl \
                w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
                w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""".formatted(W));
        parts.put("word/header1.xml", header());
        return parts;
    }

    private static String relationships(String... kindsAndTargets) {
        var all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i++) {
            String[] one = kindsAndTargets[i].split("\\|", 2);
            all.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(i + 1, R, one[0], one[1]));
        }
        return all.append("</Relationships>").toString();
    }

    private String section() {
        PageRules page = law.page();
        return """
                <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="%d" w:h="%d"/>\
                <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>\
                %s<w:titlePg/></w:sectPr>""".formatted(
                        twentieths(page.widthMm()),
                        twentieths(page.heightMm()),
                        twentieths(page.marginTopMm().least()),
                        twentieths(page.marginRightMm().least()),
                        twentieths(page.marginBottomMm().least()),
                        twentieths(page.marginLeftMm().least()),
                        twentieths(HEADER_MM),
                        twentieths(HEADER_MM),
                        counting);
    }

    /// Every style of the word processor falls back on the law's typeface.
    private String styles() {
        String font = law.page().font();
        return """
                <w:styles xmlns:w="%1$s"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" \
                w:eastAsia="%2$s" w:cs="%2$s"/><w:sz w:val="%3$d"/><w:szCs w:val="%3$d"/><w:lang w:val="vi-VN" \
                w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" \
                w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" \
                w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>""".formatted(W, font, halves(law.page().bodySize().most()));
    }

    private String header() {
        return """
                <w:hdr xmlns:w="%s"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="%2$d"/></w:rPr>\
                <w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="%2$d"/></w:rPr><w:instrText \
                xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="%2$d"/></w:rPr><w:fldChar \
                w:fldCharType="end"/></w:r></w:p></w:hdr>""".formatted(
                        W,
                        halves(law.cell("page-number")
                                .size()
                                .orElse(law.page().bodySize())
                                .least()));
    }

    static int halves(double points) {
        return (int) Math.round(points * 2);
    }
}
