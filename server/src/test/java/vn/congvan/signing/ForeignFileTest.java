package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.signing.SignatureFinding.State;
import vn.congvandemo.pki.KeyKind;

/// Files as other tools sign them (`adbe.pkcs7.detached`, only the signer's certificate inside, local time
/// labelled UTC, no attribute that names the certificate), and the reports about files.
class ForeignFileTest {
    @TempDir
    static Path directory;

    private static Flow flow;
    private static Flow stranger;

    @BeforeAll
    static void open() {
        flow = new Flow(directory.resolve("pki"), KeyKind.RSA_2048, KeyKind.EC_P256);
        stranger = new Flow(directory.resolve("stranger"), KeyKind.RSA_2048, KeyKind.EC_P256);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
        stranger.pki.close();
    }

    @Test
    void aForeignSignatureOfATrustedAuthorityIsJudgedByItselfAndItsTimeSetRight() {
        Instant signedAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        Verdict verdict = flow.verify(ForeignFile.signedBy(flow.leader, signedAt), Expectation.any());
        SignatureFinding found = verdict.signatures().getFirst();
        assertThat(found.state()).as(verdict.toString()).isNotEqualTo(State.INVALID);
        assertThat(found.integrity()).isEqualTo(State.VALID);
        assertThat(found.signer()).isEqualTo(Flow.SIGNER);
        assertThat(found.claimedAt()).contains(signedAt);
        assertThat(found.remarks()).extracting(reason -> reason.code()).contains("signing.time-zone-corrected");
        assertThat(found.timeStampedAt()).isEmpty();
    }

    @Test
    void aForeignSignatureOfAnUnknownAuthorityIsUndeterminedAndSaidSo() {
        Verdict verdict = flow.verify(ForeignFile.signedBy(stranger.leader, Instant.now()), Expectation.any());
        assertThat(verdict.light()).isEqualTo(Light.AMBER);
        assertThat(verdict.signatures().getFirst().chain()).isEqualTo(State.UNDETERMINED);
        assertThat(verdict.wholeFileCovered()).isTrue();
    }

    @Test
    void aForeignFileWithAChangedByteIsInvalid() {
        byte[] file = ForeignFile.signedBy(flow.leader, Instant.now());
        file[300] ^= 1;
        Verdict verdict = flow.verify(file, Expectation.any());
        assertThat(verdict.light()).isEqualTo(Light.RED);
    }

    @Test
    void theReportsTellTheSameToPeopleAndToPrograms() throws IOException {
        Verdict verdict = flow.verify(flow.issued(), Flow.expected(Shape.ISSUED));
        Reports reports = reports();
        String json = new String(reports.json(verdict), StandardCharsets.UTF_8);
        assertThat(json).contains("\"light\" : \"GREEN\"").contains(Flow.SIGNER);
        try (InputStream schema = Reports.class.getResourceAsStream("/signing/verification-report.schema.json")) {
            var validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
            assertThat(validator.validate(json, com.networknt.schema.InputFormat.JSON))
                    .isEmpty();
            String broken = json.replace("GREEN", "BLUE");
            assertThat(validator.validate(broken, com.networknt.schema.InputFormat.JSON))
                    .isNotEmpty();
        }
        String html = new String(reports.html(verdict), StandardCharsets.UTF_8);
        assertThat(html)
                .contains(
                        "lang=\"vi\"",
                        "Hợp lệ",
                        Flow.SIGNER,
                        Flow.AUTHORITY,
                        verdict.file().hex())
                .doesNotContain("signing.", "DEMO-");
    }

    private static Reports reports() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/signing");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reports(messages);
    }
}
