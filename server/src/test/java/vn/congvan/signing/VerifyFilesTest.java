package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvandemo.pki.KeyKind;

/// The command as it is started: a process of its own, without database or server.
class VerifyFilesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Flow flow;
    private static Path trusted;
    private static byte[] issued;

    @BeforeAll
    static void make() throws IOException, CertificateEncodingException {
        flow = new Flow(folder.resolve("house"), KeyKind.EC_P256, KeyKind.EC_P256);
        issued = flow.issued();
        trusted = Files.createDirectory(folder.resolve("trusted"));
        Files.write(trusted.resolve("root.crt"), flow.pki.root().getEncoded());
        Files.write(trusted.resolve("issuing.crt"), flow.pki.issuing().getEncoded());
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void oneLineAFileInTheirOrderAndTheWorstIsTheEnd() throws Exception {
        Path valid = write("ban-hanh.pdf", issued);
        Path forged = write("sua.pdf", Forgery.one("a stamp laid over the text").on(issued));
        Path unsigned = write("chua-ky.pdf", SamplePdf.make(0));
        Path none = write("khong-phai.pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8));
        Done done = run(
                "--json",
                "--trust",
                trusted.toString(),
                valid.toString(),
                forged.toString(),
                unsigned.toString(),
                none.toString(),
                "khong-co.pdf",
                write("rong.pdf", new byte[0]).toString());
        assertThat(done.lines()).hasSize(6);
        assertThat(done.end()).isEqualTo(3);
        JsonNode first = done.line(0);
        assertThat(first.get("file").asString()).isEqualTo(valid.toString());
        assertThat(first.get("verdict").asString()).isEqualTo("VALID");
        JsonNode leader = first.get("signatures").get(0);
        assertThat(leader.propertyNames())
                .containsExactly(
                        "signer",
                        "organisation",
                        "kind",
                        "verdict",
                        "claimedTime",
                        "provenTime",
                        "coversWholeFile",
                        "changesAfter",
                        "reasons");
        assertThat(leader.get("signer").asString()).isEqualTo(Flow.SIGNER);
        assertThat(leader.get("kind").asString()).isEqualTo("PERSON");
        assertThat(leader.get("provenTime").asString()).endsWith("+07:00");
        assertThat(leader.get("coversWholeFile").asBoolean()).isFalse();
        assertThat(leader.get("changesAfter").findValuesAsString("kind"))
                .contains("FIELD_FILLED", "SIGNATURE", "PRESERVATION", "TIME_STAMP");
        assertThat(leader.get("changesAfter").findValues("allowed")).allMatch(JsonNode::asBoolean);
        assertThat(first.get("signatures").get(1).get("kind").asString()).isEqualTo("AGENCY");
        JsonNode second = done.line(1);
        assertThat(second.get("verdict").asString()).isEqualTo("INVALID");
        JsonNode changes = second.get("signatures").get(0).get("changesAfter");
        assertThat(changes.valueStream()
                        .filter(change -> !change.get("allowed").asBoolean())
                        .map(change -> change.get("kind").asString()))
                .contains("ANNOTATION");
        assertThat(done.line(2).get("verdict").asString()).isEqualTo("UNDETERMINED");
        assertThat(done.line(2).get("signatures")).isEmpty();
        assertThat(done.line(3).get("error").asString()).isNotBlank();
        assertThat(done.line(4).get("code").asString()).isEqualTo("signing.file-missing");
        assertThat(done.line(5).get("code").asString()).isEqualTo("signing.file-empty");
    }

    @Test
    void theEndSaysWhatWasFound() throws Exception {
        Path valid = write("ban-hanh.pdf", issued);
        assertThat(run("--json", "--trust=" + trusted, valid.toString()).end()).isZero();
        Done stranger = run("--json", "--offline", valid.toString());
        assertThat(stranger.end()).as("nobody is trusted who was not named").isEqualTo(2);
        assertThat(stranger.line(0).get("verdict").asString()).isEqualTo("UNDETERMINED");
        Path only = Files.createDirectories(folder.resolve("only"));
        Files.write(only.resolve("issuing.der"), flow.pki.issuing().getEncoded());
        assertThat(run("--json", "--trust=" + only, valid.toString()).end())
                .as("an authority named alone is trusted for itself")
                .isZero();
        Path flipped = write(
                "lat-byte.pdf", Forgery.one("one byte of the content flipped").on(issued));
        assertThat(run("--trust=" + trusted, flipped.toString()).end()).isEqualTo(1);
    }

    @Test
    void whoAsksWronglyGetsNoLines() throws Exception {
        for (List<String> wrong : List.of(
                List.of("--json"),
                List.of("--at", "hôm qua", "a.pdf"),
                List.of("--trust", folder.resolve("nowhere").toString(), "a.pdf"),
                List.of("--wrong", "a.pdf"))) {
            Done done = run(wrong.toArray(String[]::new));
            assertThat(done.end()).isEqualTo(4);
            assertThat(done.lines()).isEmpty();
        }
    }

    private static Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private record Done(List<String> lines, int end) {
        JsonNode line(int at) {
            return JSON.readTree(lines.get(at));
        }
    }

    private static Done run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), VerifyFiles.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = process.waitFor();
        return new Done(out.lines().toList(), end);
    }
}
