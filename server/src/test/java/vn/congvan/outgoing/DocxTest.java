package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.files.PdfInspection;
import vn.congvan.form.DraftDocx;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;

/// A draft from a word processor, through the real converter, to the issued PDF/A.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocxTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Certificates certificates;

    @Autowired
    private PdfInspection inspection;

    @Autowired
    private TestClock clock;

    private Walk walk;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house);
    }

    @Test
    void aDocxIsIssuedAsPdfAWithNumberDateAndUrgency(@TempDir Path folder) {
        DocumentId id = walk.draft(new NewDraft(
                marked(walk.fields()),
                new UploadedFile("Quyết định.docx", docx()),
                List.of(new UploadedFile(
                        "phu-luc.pdf", Walk.paper().with("Phụ lục I").pdf()))));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, id, OutgoingAct.PASS_FORM);
        var order = walk.as(Walk.LEADER, () -> outgoing.orderSignature(id, Urgency.URGENT, Seen.latest()));
        walk.sign(id, order);
        walk.sealAll(id);
        OutgoingView view = walk.view(Walk.DRAFTER, id);
        assertThat(view.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(view.files())
                .extracting(OutgoingFile::role)
                .contains(FileRole.DRAFT_SOURCE, FileRole.DRAFT_PDF, FileRole.ISSUED, FileRole.SEALED_ATTACHMENT);
        assertThat(inspection.facts(view.main().digest()).pdfA()).isTrue();
        String text = text(folder, issued(id, view));
        LocalDate today = LocalDate.now(clock);
        assertThat(text).contains("KHẨN").contains("VX.(20)").doesNotContain("DỰ THẢO");
        assertThat(text.replaceAll("\\s+", " "))
                .containsPattern("Số: ?" + view.sign().orElseThrow().printed() + " ?/ ?QĐ-UBND")
                .containsPattern("tháng ?0?" + today.getMonthValue());
    }

    private static DraftFields marked(DraftFields fields) {
        return new DraftFields(
                fields.authority(),
                fields.documentType(),
                fields.summary(),
                fields.urgency(),
                fields.signer(),
                fields.recipients(),
                Optional.of("VX"),
                20,
                fields.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private byte[] docx() {
        return new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:       /QĐ-UBND",
                        "Bình Minh, ngày ... tháng ... năm "
                                + LocalDate.now(clock).getYear())
                .line("DỰ THẢO", 14, true, false)
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line("Ban hành Quy chế tiếp nhận văn bản điện tử", 14, true, false)
                .body("Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản điện tử.")
                .body("Điều 2. Quyết định này có hiệu lực từ ngày ký.")
                .body("Điều 3. Các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành./.")
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, "Trần Quốc Bình")
                .bytes();
    }

    private byte[] issued(DocumentId id, OutgoingView view) {
        return walk.as(
                Walk.DRAFTER, () -> outgoing.file(id, view.main().holding()).content());
    }

    /// What a judge that is not ours reads on the pages, form fields included.
    private static String text(Path folder, byte[] pdf) {
        Path file = folder.resolve("issued.pdf");
        try {
            Files.write(file, pdf);
            var process = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
