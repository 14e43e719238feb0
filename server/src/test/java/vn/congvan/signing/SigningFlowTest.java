package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.signing.Expectation.Shape;
import vn.congvandemo.pki.KeyKind;

/// The whole way of a file, judged at every step by ourselves and by judges that are not ours.
class SigningFlowTest {
    @TempDir
    static Path directory;

    private static Flow flow;

    @BeforeAll
    static void open() {
        flow = new Flow(directory.resolve("pki"), KeyKind.RSA_3072, KeyKind.RSA_2048);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void aFileStaysValidAndPdfAFromPreparationToIssue() {
        byte[] prepared = flow.prepared();
        assertThat(Judges.brokenRules(prepared)).isEmpty();
        byte[] signed = flow.signed();
        judge(signed, Shape.SIGNED, 1);
        byte[] numbered = Flow.numbered(signed);
        judge(numbered, Shape.NUMBERED, 1);
        byte[] sealed = flow.sealed(numbered);
        judge(sealed, Shape.SEALED, 2);
        byte[] issued = flow.engine().raise(sealed);
        judge(issued, Shape.ISSUED, 2);
        assertThat(flow.verify(issued, Flow.expected(Shape.ISSUED)).archiveTimeStamped())
                .isTrue();
        String said = Judges.pdfsig(issued);
        assertThat(said.substring(said.lastIndexOf("Signature #"))).contains("Total document signed");
        assertThat(Judges.text(issued)).contains("05/QĐ-UBND").containsPattern("09\\s*tháng\\s*11\\s+năm\\s+2026");
    }

    private static void judge(byte[] file, Shape shape, int signatures) {
        Verdict verdict = flow.verify(file, Flow.expected(shape));
        assertThat(verdict.light()).as(shape + " " + verdict).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures()).hasSize(signatures);
        assertThat(Judges.pdfsig(file).split("Signature is Valid", -1))
                .as("pdfsig")
                .hasSize(signatures + 1);
        assertThat(Judges.brokenRules(file)).as(shape.name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RSA_2048,EC_P256", "RSA_3072,RSA_3072", "EC_P256,RSA_2048"})
    void everyKindOfKeySigns(KeyKind leader, KeyKind seal) {
        var other = new Flow(directory.resolve(leader + "-" + seal), leader, seal);
        try {
            byte[] issued = other.issued();
            assertThat(other.verify(issued, Flow.expected(Shape.ISSUED)).light())
                    .isEqualTo(Light.GREEN);
            assertThat(Judges.pdfsig(issued).split("Signature is Valid", -1)).hasSize(3);
        } finally {
            other.pki.close();
        }
    }
}
