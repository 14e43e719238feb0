package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.common.Reason;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Expectation.Shape;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Every known way of changing a signed file is found out.
class TamperTest {
    @TempDir
    static Path directory;

    private static Flow flow;
    private static byte[] signed;
    private static byte[] numbered;
    private static byte[] sealed;
    private static byte[] issued;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
        signed = flow.signed();
        numbered = Flow.numbered(signed);
        sealed = flow.sealed(numbered);
        issued = flow.engine().raise(sealed);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void theUntouchedFileIsValidByWhatItBringsAlone() {
        assertThat(offline(issued, Flow.expected(Shape.ISSUED)).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aFurtherArchiveTimeStampChangesNothing() {
        byte[] again = flow.engine().raise(issued);
        assertThat(offline(again, Flow.expected(Shape.ISSUED)).light()).isEqualTo(Light.GREEN);
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryOfAnIssuedFileIsFoundOut() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.all());
        acts.putAll(Forgery.ofNumber());
        acts.putAll(Forgery.ofSeal());
        return tests(acts, issued, Flow.expected(Shape.ISSUED));
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryOfAReceivedFileIsFoundOutWithoutKnowingItsNumber() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.ofNumber());
        acts.putAll(Forgery.ofSeal());
        return tests(acts, issued, Expectation.of(Shape.ISSUED));
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryBetweenSignatureAndSealIsFoundOut() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.all());
        acts.remove("bytes appended");
        acts.putAll(Forgery.ofNumber());
        return tests(acts, numbered, Flow.expected(Shape.NUMBERED));
    }

    private static Stream<DynamicTest> tests(Map<String, Forgery.Act> acts, byte[] file, Expectation expectation) {
        return acts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    byte[] forged = entry.getValue().on(file);
                    Verdict verdict = online(forged, expectation);
                    assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.RED);
                }));
    }

    @Test
    void bytesAppendedBeforeTheSealAreFoundOutByTheirRevision() throws Exception {
        byte[] forged = Forgery.one("bytes appended").on(numbered);
        assertThat(flow.verify(numbered, Flow.expected(Shape.NUMBERED)).light()).isEqualTo(Light.GREEN);
        byte[] other = Forgery.one("bytes appended").on(signed);
        Verdict verdict = new Verification(flow.trust.verifier(), flow.clock.instant())
                .verify(numbered, Flow.expected(Shape.NUMBERED), List.of(other));
        assertThat(codes(verdict)).contains("signing.not-our-revision");
        assertThat(flow.verify(forged, Flow.expected(Shape.SIGNED)).light()).isEqualTo(Light.RED);
    }

    @Test
    void aNumberFilledInBeforeThePersonSignsIsFoundOut() {
        byte[] early = flow.sign(Flow.numbered(flow.prepared()), SignerRole.LEADER, flow.leader);
        assertThat(codes(flow.verify(early, Flow.expected(Shape.NUMBERED))))
                .contains("signing.numbered-before-signature");
        assertThat(codes(flow.verify(flow.sealed(early), Flow.expected(Shape.SEALED))))
                .contains("signing.numbered-before-signature");
    }

    @Test
    void aFurtherSignatureAfterTheSealIsFoundOutHoweverGoodItsCertificate() {
        byte[] late = further(issued);
        assertThat(flow.verify(late, Flow.expected(Shape.ISSUED)).light()).isEqualTo(Light.RED);
    }

    @Test
    void aFurtherSignatureBetweenPersonAndSealIsFoundOutBeforeAndAfterTheSeal() {
        byte[] between = further(numbered);
        assertThat(codes(flow.verify(between, Flow.expected(Shape.NUMBERED)))).contains("signing.other-signatures");
        byte[] genuine = flow.sealed(between);
        assertThat(codes(flow.verify(genuine, Flow.expected(Shape.SEALED)))).contains("signing.other-signatures");
    }

    @Test
    void contentChangedByAnInsiderUnderAGenuineSealIsFoundOut() throws Exception {
        byte[] changed = Forgery.one("page content laid over").on(numbered);
        Verdict verdict = flow.verify(flow.sealed(changed), Flow.expected(Shape.SEALED));
        assertThat(verdict.light()).isEqualTo(Light.RED);
        assertThat(verdict.validlySigned(SignerRole.LEADER)).isFalse();
    }

    @Test
    void anotherPersonsSignatureIsFoundOut() {
        IssuedKey other = flow.pki.issue(Identity.person("binh", "Trần Thị Bình", Flow.AUTHORITY, "Phó Chủ tịch", "1"));
        byte[] file = flow.sign(flow.prepared(), SignerRole.LEADER, other);
        assertThat(codes(flow.verify(file, Flow.expected(Shape.SIGNED)))).contains("signing.other-signer");
    }

    @Test
    void aStrangersCertificateIsUndeterminedAndARevokedOneInvalid() {
        var foreign = new Flow(directory.resolve("foreign"), KeyKind.EC_P256, KeyKind.EC_P256);
        try {
            byte[] file = foreign.signed();
            Verdict verdict = flow.verify(file, Flow.expected(Shape.SIGNED));
            assertThat(verdict.light()).isEqualTo(Light.AMBER);
            assertThat(verdict.signatures().getFirst().remarks().getFirst().code())
                    .isEqualTo("signing.chain-unknown");
            foreign.pki.revoke(foreign.leader.certificate());
            Verdict revoked = foreign.verify(file, Flow.expected(Shape.SIGNED));
            assertThat(revoked.signatures().getFirst().remarks().getFirst().code())
                    .isEqualTo("signing.certificate-revoked");
            assertThat(revoked.light()).isEqualTo(Light.RED);
        } finally {
            foreign.pki.close();
        }
    }

    @Test
    void withoutNetworkASignatureIsUndeterminedAndNotInvalid() {
        Verdict verdict = offline(signed, Flow.expected(Shape.SIGNED));
        assertThat(verdict.light()).isEqualTo(Light.AMBER);
        assertThat(verdict.signatures().getFirst().remarks().getFirst().code()).isEqualTo("signing.revocation-unknown");
    }

    @Test
    void whatIsNoPdfIsUnreadableAndAnUnsignedFileIsNoReasonForRed() {
        assertThat(codes(flow.verify(new byte[] {1, 2, 3}, Expectation.any()))).containsExactly("signing.unreadable");
        Verdict unsigned = flow.verify(SamplePdf.make(0), Expectation.any());
        assertThat(unsigned.light()).isEqualTo(Light.AMBER);
        assertThat(codes(unsigned)).containsExactly("signing.unsigned");
    }

    private static byte[] further(byte[] file) {
        return further(flow, file);
    }

    /// With a signature of a good certificate that is nobody's business here.
    static byte[] further(Flow flow, byte[] file) {
        IssuedKey other = flow.pki.issue(Identity.person("x", "Người Khác", "Cơ quan khác", "Trưởng phòng", "1"));
        var plan = new SigningPlan(
                "Khac",
                false,
                new SigningPlan.Place(0, 80, 500, 200, 60),
                Marks.signature(),
                flow.clock.instant(),
                other.chain());
        PAdESSignatureParameters parameters = plan.parameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setImageParameters(new SignatureImageParameters());
        TwoStepSignature engine = flow.engine();
        var document = new InMemoryDocument(file);
        byte[] value =
                Flow.raw(other, engine.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(engine.signDocument(
                document,
                parameters,
                new eu.europa.esig.dss.model.SignatureValue(TwoStepSignature.algorithm(plan), value)));
    }

    private static Verdict online(byte[] file, Expectation expectation) {
        return flow.verify(file, expectation);
    }

    private static Verdict offline(byte[] file, Expectation expectation) {
        return new Verification(flow.trust.verifierWithoutNetwork(), flow.clock.instant())
                .verify(file, expectation, List.of());
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.remarks().stream().map(Reason::code).toList();
    }
}
