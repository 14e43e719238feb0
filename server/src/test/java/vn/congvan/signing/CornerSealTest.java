package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congvan.files.FontsForTests;
import vn.congvan.lawbook.CornerSealRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.protocol.SignerRole;
import vn.congvandemo.pki.KeyKind;

/// The agency's signature at the corner of an appendix or a copy, judged by ourselves and by judges that are
/// not ours.
class CornerSealTest {
    private static final Path FONT = FontsForTests.fonts().serif(false, false);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String AGENCY = "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH";

    @TempDir
    static Path directory;

    private static Flow flow;
    private static byte[] issued;
    private static Instant at;

    @BeforeAll
    static void open() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
        at = flow.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        issued = flow.engine().raise(sealed(SamplePdf.make(0), words(CornerText.appendix("15/QĐ-UBND"), at)));
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void itSaysSignAndTimeByTheLawAndNothingElse() {
        var rule = Lawbook.shipped(flow.clock)
                .cornerSeal(CornerSealRule.Kind.APPENDIX, at.atZone(HERE).toLocalDate());
        Instant day = Instant.parse("2020-03-05T07:30:25Z");
        assertThat(rule.words(Map.of("sign", "15/QĐ-UBND"), day.atZone(HERE)))
                .isEqualTo("15/QĐ-UBND; 05/03/2020 14:30:25 +07:00");
        assertThat(rule.size()).isEqualTo(10);
        assertThat(words(CornerText.copy("SAO Y", "SỞ NỘI VỤ"), day))
                .isEqualTo("SAO Y; SỞ NỘI VỤ; 05/03/2020 14:30:25 +07:00");
    }

    @Test
    void itHoldsBeforeEveryJudgeAndTheFileStaysPdfA() {
        Verdict verdict = flow.verify(issued, Expectation.any());
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.archiveTimeStamped()).isTrue();
        assertThat(verdict.validlySigned(SignerRole.SEAL)).isTrue();
        assertThat(verdict.validlySigned(SignerRole.LEADER)).isFalse();
        assertThat(Judges.pdfsig(issued).split("Signature is Valid", -1)).hasSize(2);
        assertThat(Judges.brokenRules(issued)).isEmpty();
    }

    @Test
    void itStandsAtTheTopRightOfTheFirstPageAsTextOfTenPointsWithoutPicture() throws Exception {
        assertThat(corner(issued)).isEqualTo(words(CornerText.appendix("15/QĐ-UBND"), at));
        try (PDDocument document = Loader.loadPDF(issued)) {
            var look = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(FieldNames.CORNER)
                    .getWidgets()
                    .getFirst()
                    .getNormalAppearanceStream();
            assertThat(look.getResources().getXObjectNames()).isEmpty();
            assertThat(new String(look.getContentStream().toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .containsPattern("/\\S+ 10(\\.0)? Tf");
            for (var name : look.getResources().getFontNames()) {
                assertThat(look.getResources().getFont(name).getName()).endsWith("LiberationSerif");
            }
        }
    }

    @Test
    void aLongNameTakesTwoLinesAndIsReadWhole() throws Exception {
        String words = words(CornerText.copy("SAO Y", AGENCY), at);
        assertThat(corner(sealed(SamplePdf.make(0), words)).replaceAll("\\s+", " "))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void onATurnedPageItStandsWhereTheReaderSeesTheTopRight(int turned) throws Exception {
        byte[] file;
        try (PDDocument document = Loader.loadPDF(SamplePdf.make(0))) {
            document.getPage(0).setRotation(turned);
            var out = new ByteArrayOutputStream();
            document.save(out);
            file = out.toByteArray();
        }
        byte[] sealed = sealed(file, words(CornerText.appendix("15/QĐ-UBND"), at));
        assertThat(corner(sealed)).isEqualTo(words(CornerText.appendix("15/QĐ-UBND"), at));
        try (PDDocument before = Loader.loadPDF(file);
                PDDocument after = Loader.loadPDF(sealed)) {
            var was = new org.apache.pdfbox.rendering.PDFRenderer(before).renderImageWithDPI(0, 36);
            var is = new org.apache.pdfbox.rendering.PDFRenderer(after).renderImageWithDPI(0, 36);
            assertThat(List.of(is.getWidth(), is.getHeight())).isEqualTo(List.of(was.getWidth(), was.getHeight()));
            long different = 0;
            for (int x = 0; x < was.getWidth(); x++) {
                for (int y = 40; y < was.getHeight(); y++) {
                    different += Math.abs((was.getRGB(x, y) & 0xff) - (is.getRGB(x, y) & 0xff)) > 100 ? 1 : 0;
                }
            }
            assertThat(different).isLessThan(was.getWidth());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryIsFoundOut() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.all());
        // Those need a person's signature in the file.
        acts.keySet().removeIf(name -> name.contains("signature") || name.contains("LeaderSig"));
        Forgery.usf(acts, FieldNames.CORNER);
        assertThat(acts).hasSizeGreaterThan(12);
        return acts.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(
                        act.getKey(),
                        () -> assertThat(flow.verify(act.getValue().on(issued), Expectation.any())
                                        .light())
                                .isEqualTo(Light.RED)));
    }

    @Test
    void anotherSignatureOfTheHouseOverItIsFoundOut() {
        byte[] sealed = sealed(SamplePdf.make(0), words(CornerText.appendix("15/QĐ-UBND"), at));
        var plan = new CornerPlan(
                new SigningPlan.Place(0, 80, 500, 200, 60), "99/QĐ-UBND", 10, FONT, at, flow.seal.chain());
        var parameters = plan.parameters();
        parameters.setImageParameters(new SignatureImageParameters());
        var engine = flow.engine();
        var document = new InMemoryDocument(sealed);
        byte[] value =
                Flow.raw(flow.seal, engine.getDataToSign(document, parameters).getBytes());
        byte[] over = DSSUtils.toByteArray(engine.signDocument(
                document, parameters, new SignatureValue(TwoStepSignature.algorithm(plan.certificate()), value)));
        assertThat(flow.verify(over, Expectation.any()).light()).isEqualTo(Light.RED);
    }

    private static String words(CornerText text, Instant when) {
        var rule = Lawbook.shipped(flow.clock)
                .cornerSeal(text.kind(), when.atZone(HERE).toLocalDate());
        return rule.words(text.cells(), when.atZone(HERE));
    }

    private static byte[] sealed(byte[] pdf, String words) {
        byte[] base = CornerField.prepare(pdf, words, 10, FONT);
        var plan = new CornerPlan(Places.find(base, FieldNames.CORNER), words, 10, FONT, at, flow.seal.chain());
        var step = flow.engine().prepare(base, plan.parameters());
        // As on another node: nothing of the first step is kept.
        var again = flow.engine().prepare(base, plan.parameters());
        assertThat(again.documentDigest()).isEqualTo(step.documentDigest());
        return flow.engine().complete(base, again, plan.certificate(), Flow.raw(flow.seal, again.signedAttributes()));
    }

    /// What stands in the right half of the uppermost two centimetres of the first page.
    private static String corner(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            var look = DrawnText.of(file, FieldNames.CORNER).orElseThrow();
            var page = document.getPage(0);
            var box = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(FieldNames.CORNER)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertThat(box.getLowerLeftX()).isGreaterThan(page.getCropBox().getWidth() / 3);
            assertThat(box.getUpperRightX()).isLessThan(page.getCropBox().getWidth());
            assertThat(box.getLowerLeftY()).isGreaterThan(page.getCropBox().getHeight() - 57);
            assertThat(box.getUpperRightY()).isLessThan(page.getCropBox().getHeight());
            return look;
        }
    }
}
