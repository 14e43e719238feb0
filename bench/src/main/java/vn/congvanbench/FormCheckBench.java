package vn.congvanbench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.congvan.files.FilesSettings;
import vn.congvan.files.LooseFiles;
import vn.congvan.form.CheckForm;
import vn.congvan.form.CheckedAs;
import vn.congvan.form.FormCheck;
import vn.congvan.form.FormFinding;
import vn.congvandemo.story.typesetting.DocumentKind;
import vn.congvandemo.story.typesetting.House;
import vn.congvandemo.story.typesetting.Typesetter;

/// What the form check of a document of twenty pages costs, beside the plain extraction of its text from the
/// same file in the same process.
final class FormCheckBench {
    private static final int PAGES = 20;
    /// In its place stands the number of the article after it.
    private static final int LEFT_OUT = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final House HOUSE = new House(
            List.of(),
            List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
            "UBND",
            "VX",
            "Bình Minh",
            "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
            "Ủy ban nhân dân tỉnh Bình Minh",
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            "Trần Minh Quang",
            2026,
            List.of("- Như trên;", "- Lưu: VT."));

    /// @param check seconds of one check, the median
    /// @param extraction seconds of one extraction, the median
    /// @param rules of what the check found: an article is left out on purpose
    record Cost(int pages, double first, double check, double extraction, List<String> rules) {
        double ratio() {
            return check / extraction;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pages: first check %.2f s, then %.0f ms; plain text extraction %.0f ms; ratio %.2f",
                    pages,
                    first,
                    1000 * check,
                    1000 * extraction,
                    ratio());
        }
    }

    private FormCheckBench() {}

    /// @param rounds of each way, in turns
    static Cost run(Path folder, int rounds, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        var application = new SpringApplicationBuilder(CheckForm.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=OFF", "logging.file.name=", "spring.main.banner-mode=off");
        try (var context = application.run()) {
            var files = LooseFiles.in(folder, context.getBean(FilesSettings.class));
            byte[] docx = docx();
            byte[] pdf = files.pdf(docx);
            FormCheck check = context.getBean(FormCheck.class);
            var as = new CheckedAs(Optional.of("QD"), DAY, Optional.empty());
            double first = seconds(() -> check.docx(docx, pdf, as));
            for (int i = 0; i < rounds / 2; i++) {
                check.docx(docx, pdf, as);
                extract(pdf);
            }
            double[] checks = new double[rounds];
            double[] extractions = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                checks[i] = seconds(() -> check.docx(docx, pdf, as));
                extractions[i] = seconds(() -> extract(pdf));
            }
            List<String> rules = check.docx(docx, pdf, as).findings().stream()
                    .map(FormFinding::rule)
                    .toList();
            var cost = new Cost(pages(pdf), first, median(checks), median(extractions), rules);
            out.println(cost);
            return cost;
        }
    }

    private static byte[] docx() throws IOException {
        var text = new StringBuilder("QUYẾT ĐỊNH\nQuy định về lập hồ sơ điện tử của các cơ quan\n\n"
                + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n"
                + "Theo đề nghị của Giám đốc Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\n");
        for (int article = 1; article <= PAGES * 7 / 2; article++) {
            text.append("Điều ")
                    .append(article == LEFT_OUT ? article + 1 : article)
                    .append(". Lập hồ sơ\n");
            for (int clause = 1; clause <= 3; clause++) {
                text.append(clause)
                        .append(
                                ". Người lập hồ sơ mở hồ sơ ngay khi có văn bản đầu tiên của việc được giao, thu thập đủ"
                                        + " văn bản hình thành trong quá trình giải quyết công việc và kết thúc hồ sơ khi công việc đã xong.\n");
            }
        }
        text.append("Quyết định này có hiệu lực kể từ ngày ký./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
                + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");
        return new Typesetter(List.of(new DocumentKind("Quyết định", Optional.of("QĐ"))))
                .set(text.toString(), HOUSE)
                .docx();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void extract(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
