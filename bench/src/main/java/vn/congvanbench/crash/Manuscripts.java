package vn.congvanbench.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import vn.congvandemo.story.typesetting.DocumentKind;
import vn.congvandemo.story.typesetting.Typesetter;

/// The files that are handed in. Each bears the number of its paper, so that a mix-up is seen. Most are the
/// PDF that the server made of the first DOCX of their route, so that not all time goes into LibreOffice.
final class Manuscripts {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";
    static final String KEY = "CongVanPaper";
    private static final Typesetter TYPESETTER =
            new Typesetter(List.of(new DocumentKind("Quyết định", Optional.of("QĐ"))));
    private static final String TEXT = """
            QUYẾT ĐỊNH
            %1$s

            %2$s

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
            Theo đề nghị của Chánh Văn phòng.

            QUYẾT ĐỊNH:

            Điều 1. Kiểm tra hoạt động liên tục của hệ thống quản lý văn bản, hồ sơ số %3$s.

            Điều 2. Các cơ quan có liên quan chịu trách nhiệm thi hành Quyết định này./.
            """;

    private final Map<Route, byte[]> patterns = new ConcurrentHashMap<>();

    /// @param mark what the issued file must contain
    record File(String name, String mediaType, byte[] content, String mark) {}

    static String mark(int paper) {
        return "%06d".formatted(paper);
    }

    static String summary(int paper) {
        return "Về việc kiểm tra hoạt động liên tục của hệ thống, hồ sơ số " + mark(paper);
    }

    /// @param typeset as DOCX in any case
    File of(Route route, int paper, boolean typeset) {
        byte[] pattern = patterns.get(route);
        try {
            if (pattern == null || typeset) {
                String text = TEXT.formatted(summary(paper), route.house().authorityLine(), mark(paper));
                return new File(
                        "du-thao.docx",
                        DOCX,
                        TYPESETTER.set(text, route.house()).docx(),
                        mark(paper));
            }
            return new File("du-thao.pdf", PDF, marked(pattern, paper), mark(paper));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasPattern(Route route) {
        return patterns.containsKey(route);
    }

    /// What the server made of a DOCX of this route.
    void keep(Route route, byte[] pdf) {
        patterns.putIfAbsent(route, pdf);
    }

    private static byte[] marked(byte[] pattern, int paper) throws IOException {
        try (var pdf = Loader.loadPDF(pattern)) {
            pdf.getDocumentInformation().setCustomMetadataValue(KEY, mark(paper));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /// The mark inside an issued file, if it was handed in as a PDF.
    static Optional<String> markOf(byte[] issued) {
        try (var pdf = Loader.loadPDF(issued)) {
            return Optional.ofNullable(pdf.getDocumentInformation().getCustomMetadataValue(KEY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
