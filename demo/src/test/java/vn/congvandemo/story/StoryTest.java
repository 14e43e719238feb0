package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole story, once, and what others say of its files.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    private Path folder = Path.of("target");
    private String told = "";
    private JsonNode story = JsonMapper.builder().build().createObjectNode();

    @BeforeAll
    void tellTheStoryTwiceOverTheSameData(@TempDir(cleanup = CleanupMode.NEVER) Path made) throws Exception {
        folder = made;
        assertThat(tell(Optional.empty(), "first")).as(told).isZero();
        assertThat(tell(Optional.empty(), "out")).as(told).isZero();
        story = JsonMapper.builder().build().readTree(out("story.json").toFile());
    }

    private int tell(Optional<Path> document, String out) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Demo.run(
                new DemoArguments(document, true, folder.resolve("data"), 0, folder.resolve(out)),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        told = said.toString(StandardCharsets.UTF_8);
        return status;
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void everyStepIsToldInBothLanguagesAndWrittenDown() {
        List<String> acts = new ArrayList<>();
        story.path("steps").forEach(step -> acts.add(step.path("act").asString()));
        assertThat(acts)
                .containsExactly(
                        "draft",
                        "submit",
                        "approve",
                        "pass-form",
                        "sign",
                        "number",
                        "issue",
                        "deliver",
                        "verify",
                        "accept",
                        "verify",
                        "refuse",
                        "states",
                        "registers",
                        "trail");
        story.path("steps")
                .forEach(step -> assertThat(told)
                        .contains(step.path("vietnamese").asString())
                        .contains(step.path("english").asString()));
    }

    @Test
    void theStoryFileObeysItsSchema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(StoryTest.class.getResourceAsStream("/story/story.schema.json"))) {
            var errors = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(
                            Files.readString(out("story.json")),
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void everyFileIsThereWithItsDigest() throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode file : story.path("files")) {
            byte[] content = Files.readAllBytes(out(file.path("name").asString()));
            names.add(file.path("name").asString());
            assertThat(java.util.HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(content)))
                    .isEqualTo(file.path("sha256").asString());
        }
        assertThat(names)
                .contains(
                        "van-ban.pdf",
                        "kiem-tra-so-noi-vu.html",
                        "kiem-tra-so-noi-vu.json",
                        "so-van-ban-di.pdf",
                        "so-van-ban-den.pdf",
                        "nhat-ky.json");
    }

    @Test
    void pdfsigFindsBothSignaturesValidAndTheWholeDocumentSigned() throws IOException {
        String said = Judges.pdfsig(out("van-ban.pdf"));

        assertThat(said.split("Signature is Valid", -1).length - 1).as(said).isGreaterThanOrEqualTo(2);
        assertThat(said).doesNotContain("Signature is Invalid").doesNotContain("Digest Mismatch");
        String last = said.substring(said.lastIndexOf("Signature #"));
        assertThat(last).as(said).contains("\n  - Total document signed");
    }

    @Test
    void veraPdfFindsPdfA2b() throws Exception {
        assertThat(Judges.pdfA2bFailures(out("van-ban.pdf"))).isEmpty();
    }

    @Test
    void pdftotextFindsNumberAndDate() throws IOException {
        String text = Judges.pdftotext(out("van-ban.pdf"));
        String number = story.path("document").path("number").asString();
        LocalDate date = LocalDate.parse(story.path("document").path("date").asString());

        assertThat(text.replaceAll("\\s+", "")).contains("Số:" + number);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Bình Minh, ngày %s tháng %s năm %d".formatted(day(date), month(date), date.getYear()));
    }

    private static String day(LocalDate date) {
        return "%02d".formatted(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return date.getMonthValue() <= 2
                ? "%02d".formatted(date.getMonthValue())
                : String.valueOf(date.getMonthValue());
    }

    @Test
    void theReferenceLineOfTheRegulationStaysUnfilled() throws IOException {
        assertThat(Judges.pdftotext(out("van-ban.pdf")).replaceAll("\\s+", " "))
                .containsPattern("\\(Ban hành kèm theo Quyết định số /QĐ-UBND ngày tháng năm 20\\d\\d");
    }

    @Test
    void bothRegistersShowTheDocument() throws IOException {
        String number = story.path("document").path("number").asString();

        assertThat(Judges.pdftotext(out("so-van-ban-di.pdf")).replaceAll("\\s+", ""))
                .contains(number);
        assertThat(Judges.pdftotext(out("so-van-ban-den.pdf")).replaceAll("\\s+", ""))
                .contains(number);
    }

    @Test
    void theSecondTellingTookTheNextNumber() throws IOException {
        JsonNode before = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("first").resolve("story.json").toFile());

        assertThat(number(story)).isEqualTo(number(before) + 1);
    }

    private static int number(JsonNode story) {
        return Integer.parseInt(story.path("document").path("number").asString().replaceFirst("/.*", ""));
    }

    @Test
    void theTrailNamesEveryoneWhoActed() throws IOException {
        assertThat(Files.readString(out("nhat-ky.json")))
                .contains("Nguyễn Văn An", "Nguyễn Hữu Phước", "Vũ Đình Khoa", "Trần Quốc Bình", "Nguyễn Thị Mai");
    }
}
