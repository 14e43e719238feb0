package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command as it is started: a process of its own, without database or server.
class CheckFormTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void oneLineAFileInTheirOrderAndNothingElse() throws Exception {
        Path fine = write("tot.pdf", ModelPages.pdf(ModelDocument.notice()));
        Path broken = write("hong.docx", "không phải tệp DOCX".getBytes(StandardCharsets.UTF_8));
        Path faulty = write("loi.docx", ModelDocx.write(ModelDocument.decision().but(m -> m.number = "Số: 5/QĐ-UBND")));
        Path bomb = write("bom.docx", bomb());
        Done done =
                run("--json", fine.toString(), broken.toString(), faulty.toString(), bomb.toString(), "khong-co.pdf");
        assertThat(done.lines()).hasSize(5);
        assertThat(done.line(0).get("findings")).isEmpty();
        assertThat(done.line(0).has("error")).isFalse();
        assertThat(done.line(1).get("code").asString()).isEqualTo("files.type-false");
        assertThat(done.line(1).get("error").asString()).isNotBlank();
        JsonNode finding = done.line(2).get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly("rule", "article", "severity", "page", "where", "message", "mend");
        assertThat(finding.get("rule").asString()).isEqualTo("number-zero");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("page").asInt()).isEqualTo(1);
        assertThat(finding.get("where").get("width").asDouble()).isPositive();
        assertThat(finding.get("mend").asString()).contains("05");
        assertThat(done.line(3).get("code").asString()).isEqualTo("files.bomb");
        assertThat(done.line(4).get("code").asString()).isEqualTo("form.file-missing");
        assertThat(done.end()).isEqualTo(3);
    }

    @Test
    void itEndsWithZeroWithoutErrorsAndWithOneWithThem() throws Exception {
        Path fine = write("tot.pdf", ModelPages.pdf(ModelDocument.notice()));
        Path warned = write("nhac.pdf", ModelPages.pdf(ModelDocument.notice().but(m -> m.label = "Nơi nhận")));
        assertThat(run("--json", fine.toString(), warned.toString()).end()).isZero();
        // The same file is wrong as a document of another type.
        Done other = run("--type", "BC", "--json", "--lang", "en", fine.toString());
        assertThat(other.end()).isEqualTo(1);
        assertThat(other.line(0).get("findings").get(0).get("message").asString())
                .contains("The notation reads");
    }

    @Test
    void whoAsksWronglyGetsNoLines() throws Exception {
        Done done = run("--json", "--type", "XX", "tot.pdf");
        assertThat(done.end()).isEqualTo(2);
        assertThat(done.lines()).isEmpty();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private record Done(List<String> lines, int end) {
        JsonNode line(int at) {
            return JSON.readTree(lines.get(at));
        }
    }

    private Done run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CheckForm.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = process.waitFor();
        return new Done(out.lines().toList(), end);
    }
}
