package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;
import vn.congvan.protocol.SignerRole;
import vn.congvandemo.pki.KeyKind;

/// Verifying a document again by nothing but what was kept with it: as one would long after its services are gone. The
/// file here brings no answers about revocation itself.
class EvidenceFileTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Path document = Path.of("");
    private static Path zip = Path.of("");
    private static Path strangers = Path.of("");
    private static EvidenceFile evidence = EvidenceFile.of(
            new Verdict(
                    Light.AMBER,
                    Digest.of(new byte[] {1}),
                    java.time.Instant.EPOCH,
                    List.of(),
                    List.of(),
                    0,
                    false,
                    false,
                    List.of()),
            Tokens.NONE,
            "",
            new byte[] {1},
            new byte[] {1});

    @BeforeAll
    static void verifyWhileTheServicesAnswer() throws IOException, CertificateEncodingException {
        var flow = new Flow(folder.resolve("house"), KeyKind.EC_P256, KeyKind.EC_P256);
        byte[] file = flow.sign(flow.prepared(), SignerRole.LEADER, flow.leader);
        var tokens = new AtomicReference<>(Tokens.NONE);
        Verdict verdict = new Verification(flow.trust.verifier(), flow.clock.instant(), tokens::set)
                .verify(file, Expectation.of(Expectation.Shape.SIGNED), List.of());
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(tokens.get().anchors()).hasSize(1);
        assertThat(tokens.get().ocsp()).isNotEmpty();
        assertThat(tokens.get().timeStamps()).isNotEmpty();
        evidence = EvidenceFile.of(
                verdict, tokens.get(), "edition", "{}".getBytes(StandardCharsets.UTF_8), new byte[] {1});
        document = Files.write(folder.resolve("van-ban.pdf"), file);
        zip = Files.write(folder.resolve("bang-chung.zip"), evidence.zip());
        var other = new Flow(folder.resolve("other-house"), KeyKind.EC_P256, KeyKind.EC_P256);
        strangers = Files.createDirectory(folder.resolve("strangers"));
        Files.write(strangers.resolve("root.crt"), other.pki.root().getEncoded());
        other.pki.close();
        // From here on nobody answers any more.
        flow.pki.close();
    }

    @AfterAll
    static void forget() {
        document = Path.of("");
    }

    private record Done(JsonNode line, int end) {}

    private static Done verify(String... more) {
        var out = new ByteArrayOutputStream();
        var arguments = new java.util.ArrayList<>(List.of("--json", document.toString()));
        arguments.addAll(List.of(more));
        int end;
        try (var lines = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            end = VerifyFiles.run(arguments.toArray(String[]::new), lines);
        }
        return new Done(out.size() == 0 ? JSON.createObjectNode() : JSON.readTree(out.toByteArray()), end);
    }

    private static String state(Done done) {
        return done.line().at("/signatures/0/verdict").asString();
    }

    @Test
    void theEvidenceAloneIsEnoughAndSaysWhomItTrusts() {
        assertThat(state(verify("--offline"))).isEqualTo("UNDETERMINED");
        Done done = verify("--evidence", zip.toString());
        assertThat(state(done)).as(done.line().toString()).isEqualTo("VALID");
        assertThat(done.line().at("/evidence/manifest").asString())
                .isEqualTo(evidence.digest().hex());
        assertThat(done.line().at("/evidence/anchorsTrusted").asBoolean()).isTrue();
        String anchor = Digest.of(evidence.anchors().getFirst()).hex();
        assertThat(done.line().at("/reasons").toString()).contains(anchor);
    }

    @Test
    void aFolderServesAsWell() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        try (var stream = new java.util.zip.ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                Path target = unpacked.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, stream.readAllBytes());
            }
        }
        assertThat(state(verify("--evidence", unpacked.toString()))).isEqualTo("VALID");
    }

    @Test
    void whoNamesHisOwnRootsDoesNotTrustThoseOfTheEvidence() {
        Done done = verify("--evidence", zip.toString(), "--trust", strangers.toString());
        assertThat(state(done)).isEqualTo("UNDETERMINED");
        assertThat(done.line().at("/evidence/anchorsTrusted").asBoolean()).isFalse();
    }

    @Test
    void evidenceOfAnotherFileIsRefusedAndChangedEvidenceIsNone() throws IOException {
        Path whole = document;
        document = Files.write(folder.resolve("khac.pdf"), SamplePdf.make(0));
        Done other = verify("--evidence", zip.toString());
        document = whole;
        assertThat(other.end()).isEqualTo(3);
        assertThat(other.line().at("/code").asString()).isEqualTo("signing.evidence-of-another-file");
        byte[] changed = evidence.zip(java.util.Map.of("policy.xml", new byte[] {1}));
        Path forged = Files.write(folder.resolve("sua.zip"), changed);
        assertThat(verify("--evidence", forged.toString()).end()).isEqualTo(4);
        assertThat(verify("--evidence", document.toString()).end()).isEqualTo(4);
    }

    @Test
    void theSameEvidenceIsAlwaysTheSameFile() {
        assertThat(EvidenceFile.read(evidence.zip()).zip()).isEqualTo(evidence.zip());
    }
}
