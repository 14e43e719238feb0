package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.congvandemo.story.typesetting.DocumentKind;
import vn.congvandemo.story.typesetting.House;

/// Documents given by `--document` that must not go their way, and the server that stays up without `--exit`.
class GivenDocumentTest {
    private static final Pattern RUNNING = Pattern.compile("đang chạy tại (http://localhost:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aDocumentOfAnotherSignerIsRefusedAndTheServerStaysUpWithItsAccountsPrinted() throws Exception {
        Path foreign = Files.write(folder.resolve("nguoi-khac-ky.docx"), decision("Hoàng Thị Xa Lạ"));
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> demo = threads.submit(() -> run(foreign, false));
            URI server = running(demo);
            assertThat(said()).contains("Bị từ chối: ", "(form.foreign-signer)");
            assertThat(said())
                    .contains("Mật khẩu chung: ", "PIN của mọi thiết bị: ")
                    .containsPattern("nguyen\\.thi\\.mai +Nguyễn Thị Mai +\\S.*")
                    .containsPattern("tran\\.quoc\\.binh +Trần Quốc Bình +\\S.*");
            assertThat(page(server.resolve("/sign-in")).statusCode()).isEqualTo(200);
            demo.cancel(true);
        }
        assertThat(RUNNING.matcher(said()).results()).hasSize(1);
    }

    @Test
    void aDocumentWithAPrintedNumberIsRefusedAndTheCommandEndsWithStatusThree() throws Exception {
        Path numbered = Files.write(folder.resolve("da-co-so.docx"), numbered(decision("Trần Quốc Bình")));
        assertThat(run(numbered, true)).isEqualTo(3);
        assertThat(said()).contains("(form.number-already-printed)");
        assertThat(Files.readString(folder.resolve("out").resolve("story.json")))
                .contains("form.number-already-printed");
    }

    private int run(Path document, boolean exit) throws Exception {
        return Demo.run(
                new DemoArguments(Optional.of(document), exit, folder.resolve("data"), 0, folder.resolve("out")),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private URI running(Future<Integer> demo) throws InterruptedException, ExecutionException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Matcher running = RUNNING.matcher(said());
            if (running.find() && said().contains("Trương Thị Yến")) {
                return URI.create(running.group(1));
            }
            if (demo.isDone()) {
                throw new AssertionError("it ended with " + demo.get() + ":\n" + said());
            }
            assertThat(Instant.now()).as(said()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static HttpResponse<Void> page(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    /// As a drafter's word processor leaves it: a DOCX is taken as it is, nothing in it is replaced.
    private static byte[] decision(String signer) throws IOException {
        var house = new House(
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                "UBND",
                "VX",
                "Bình Minh",
                "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
                "Ủy ban nhân dân tỉnh Bình Minh",
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                signer,
                LocalDate.now(StoryBook.VIETNAM).getYear(),
                List.of("- Như Điều 2;", "- Lưu: VT, VX."));
        return DraftFile.own(house, List.of(new DocumentKind("Quyết định", Optional.of("QĐ"))))
                .content();
    }

    private static byte[] numbered(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var out = new ByteArrayOutputStream()) {
            document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .filter(line -> line.getText().startsWith("Số:"))
                    .forEach(GivenDocumentTest::number);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void number(XWPFParagraph line) {
        String numbered = line.getText().replaceFirst("Số:\\s*/", "Số: 15/");
        for (int run = line.getRuns().size() - 1; run > 0; run--) {
            line.removeRun(run);
        }
        line.getRuns().getFirst().setText(numbered, 0);
    }
}
