package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.UrgencyBox;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Expectation.Shape;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Initials (ký nháy), the urgency that the signer decides after them, the leader's signature, number and date,
/// and the seal stay valid together, by ourselves and by judges that are not ours; and what the engine lets pass
/// is found out.
class InitialsTest {
    private static final List<String> NAMES = List.of("Trần Văn Phước", "Vũ Đình Khoa", "Đặng Thùy Linh");

    @TempDir
    static Path directory;

    private static Flow flow;
    private static final List<IssuedKey> KEYS = new ArrayList<>();
    private static byte[] initialled;
    private static byte[] urgent;
    private static byte[] signed;
    private static byte[] numbered;
    private static byte[] issued;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.RSA_2048);
        for (int at = 0; at < NAMES.size(); at++) {
            KEYS.add(flow.person("i" + at, NAMES.get(at), "Trưởng phòng"));
        }
        initialled = initialled(2);
        urgent = Flow.urgent(initialled, UrgencyBox.EXPRESS);
        signed = flow.sign(urgent, SignerRole.LEADER, flow.leader);
        numbered = Flow.numbered(signed);
        issued = flow.engine().raise(flow.sealed(numbered));
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    /// The third comes in parallel with the second: it locks the first alone.
    private static List<InitialField> fields(int count) {
        var fields = new ArrayList<InitialField>();
        for (int at = 0; at < count; at++) {
            List<String> after = at == 0 ? List.of() : List.of(InitialField.name(1));
            fields.add(new InitialField(InitialField.name(at + 1), SamplePdf.INITIALS.get(at), after));
        }
        return fields;
    }

    private static byte[] initialled(int count) {
        byte[] file = Flow.prepared(fields(count));
        for (int at = 0; at < count; at++) {
            file = flow.initial(file, InitialField.name(at + 1), KEYS.get(at), NAMES.get(at));
        }
        return file;
    }

    private static List<ExpectedInitial> expected(int count) {
        return Stream.iterate(0, at -> at + 1)
                .limit(count)
                .map(at -> new ExpectedInitial(InitialField.name(at + 1), NAMES.get(at)))
                .toList();
    }

    private static Expectation wanted(Shape shape, int initials, String urgency) {
        return Flow.expected(shape).withInitials(expected(initials)).withUrgency(urgency);
    }

    @Test
    void twoInitialsUrgencySignatureNumberAndSealStayValidAtEveryStep() {
        byte[] prepared = Flow.prepared(fields(2));
        assertThat(Judges.brokenRules(prepared)).isEmpty();
        byte[] first = flow.initial(prepared, InitialField.name(1), KEYS.getFirst(), NAMES.getFirst());
        judge(first, wanted(Shape.INITIALLED, 1, ""), 1);
        judge(initialled, wanted(Shape.INITIALLED, 2, ""), 2);
        assertThat(Judges.brokenRules(urgent)).isEmpty();
        judge(signed, wanted(Shape.SIGNED, 2, "HỎA TỐC"), 3);
        judge(numbered, wanted(Shape.NUMBERED, 2, "HỎA TỐC"), 3);
        judge(issued, wanted(Shape.ISSUED, 2, "HỎA TỐC"), 4);
        assertThat(Judges.text(issued)).contains("05/QĐ-UBND").contains("HỎA TỐC");
        String said = Judges.pdfsig(issued);
        assertThat(said.substring(said.lastIndexOf("Signature #"))).contains("Total document signed");
    }

    /// One initial, no urgency; and a place that was left empty.
    @ParameterizedTest
    @CsvSource({"1,1,''", "3,2,THƯỢNG KHẨN"})
    void asManyInitialsAsAreGivenStayValid(int places, int given, String urgency) {
        byte[] file = Flow.prepared(fields(places));
        for (int at = 0; at < given; at++) {
            file = flow.initial(file, InitialField.name(at + 1), KEYS.get(at), NAMES.get(at));
        }
        for (UrgencyBox box : UrgencyBox.values()) {
            file = box.words().equals(urgency) ? Flow.urgent(file, box) : file;
        }
        byte[] sealed = flow.sealed(Flow.numbered(flow.sign(file, SignerRole.LEADER, flow.leader)));
        byte[] raised = flow.engine().raise(sealed);
        judge(raised, wanted(Shape.ISSUED, given, urgency), given + 2);
        assertThat(flow.verify(raised, Expectation.any()).light())
                .as("by another agency")
                .isEqualTo(Light.GREEN);
    }

    private static void judge(byte[] file, Expectation expectation, int signatures) {
        Verdict verdict = flow.verify(file, expectation);
        assertThat(verdict.light()).as(expectation.shape() + " " + verdict).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures()).hasSize(signatures);
        assertThat(Judges.pdfsig(file).split("Signature is Valid", -1))
                .as("pdfsig")
                .hasSize(signatures + 1);
        assertThat(Judges.brokenRules(file)).as(expectation.shape().name()).isEmpty();
    }

    @Test
    void anInitialIsNoSignatureOfTheAuthorisedPerson() {
        Verdict verdict = flow.verify(initialled, wanted(Shape.INITIALLED, 2, ""));
        assertThat(verdict.validlySigned(SignerRole.INITIAL)).isTrue();
        assertThat(verdict.validlySigned(SignerRole.LEADER)).isFalse();
        assertThat(verdict.validlySigned(SignerRole.SEAL)).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryOfInitialUrgencyOrNumberIsFoundOutAfterTheSeal() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.ofInitials());
        acts.put("bytes appended", Forgery.one("bytes appended"));
        acts.put(
                "only the number's value changed",
                Objects.requireNonNull(Forgery.ofNumber().get("only the number's value changed")));
        return forged(acts, issued, wanted(Shape.ISSUED, 2, "HỎA TỐC"));
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryByAnInsiderIsFoundOutBeforeTheSealIsAsked() {
        return forged(Forgery.ofInitials(), numbered, wanted(Shape.NUMBERED, 2, "HỎA TỐC"));
    }

    private static Stream<DynamicTest> forged(Map<String, Forgery.Act> acts, byte[] file, Expectation expectation) {
        return acts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Verdict verdict = flow.verify(entry.getValue().on(file), expectation);
                    assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.RED);
                }));
    }

    @Test
    void aSkippedInitialIsFoundOut() {
        byte[] skipped =
                flow.initial(Flow.prepared(fields(2)), InitialField.name(1), KEYS.getFirst(), NAMES.getFirst());
        byte[] without = flow.sign(skipped, SignerRole.LEADER, flow.leader);
        assertThat(codes(without, wanted(Shape.SIGNED, 2, ""))).contains("signing.other-signatures");
        assertThat(flow.verify(without, wanted(Shape.SIGNED, 1, "")).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void anInitialGivenAfterTheLeaderIsFoundOutBeforeTheSealAndUnderAGenuineOne() {
        byte[] late = flow.initial(initialled(1, 2), InitialField.name(2), KEYS.get(1), NAMES.get(1));
        assertThat(codes(late, wanted(Shape.SIGNED, 2, ""))).contains("signing.other-signatures");
        byte[] sealed = flow.sealed(Flow.numbered(late));
        assertThat(codes(sealed, wanted(Shape.SEALED, 2, ""))).contains("signing.other-signatures");
        assertThat(flow.verify(sealed, Expectation.any()).light()).isEqualTo(Light.RED);
    }

    /// So many initials of so many places, then the leader, who leaves the other places unlocked: as a program
    /// that is not ours may do it.
    private static byte[] initialled(int given, int places) {
        byte[] file = Flow.prepared(fields(places));
        for (int at = 0; at < given; at++) {
            file = flow.initial(file, InitialField.name(at + 1), KEYS.get(at), NAMES.get(at));
        }
        return flow.sign(withoutLock(file), SignerRole.LEADER, flow.leader);
    }

    private static byte[] withoutLock(byte[] file) {
        try {
            return Forgery.leaderLocksOnly(file, InitialField.name(1));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aForeignSignatureLaidOverBetweenInitialAndLeaderIsFoundOut() {
        byte[] foreign = TamperTest.further(flow, initialled);
        assertThat(codes(foreign, wanted(Shape.INITIALLED, 2, ""))).contains("signing.other-signatures");
        byte[] under = flow.sign(foreign, SignerRole.LEADER, flow.leader);
        assertThat(codes(under, wanted(Shape.SIGNED, 2, ""))).contains("signing.other-signatures");
    }

    @Test
    void initialsInAnotherOrderOrOfAnotherPersonAreFoundOut() {
        var turned = new Expectation(
                Shape.INITIALLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(expected(2).reversed()),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(codes(initialled, turned)).contains("signing.other-signatures");
        var other = Expectation.of(Shape.INITIALLED)
                .withInitials(List.of(expected(2).getFirst(), new ExpectedInitial(InitialField.name(2), "Người Khác")));
        assertThat(codes(initialled, other)).containsExactly("signing.other-initial");
    }

    @Test
    void anotherUrgencyThanTheSignerDecidedIsFoundOut() {
        assertThat(codes(signed, wanted(Shape.SIGNED, 2, "KHẨN"))).contains("signing.urgency-changed");
        assertThat(codes(signed, wanted(Shape.SIGNED, 2, ""))).contains("signing.urgency-changed");
        byte[] early = flow.initial(
                Flow.urgent(Flow.prepared(fields(1)), UrgencyBox.URGENT),
                InitialField.name(1),
                KEYS.getFirst(),
                NAMES.getFirst());
        assertThat(codes(early, wanted(Shape.INITIALLED, 1, ""))).contains("signing.urgency-before-signature");
    }

    @Test
    void aFileWithoutRoomForTheUrgencyRefusesIt() {
        byte[] file = Preparation.prepare(SamplePdf.make(0), SamplePdf.PLAN, fields(1), Optional.empty());
        assertThatThrownBy(() -> Flow.urgent(file, UrgencyBox.URGENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("signing.no-room-for-urgency"));
    }

    private static List<String> codes(byte[] file, Expectation expectation) {
        return flow.verify(file, expectation).remarks().stream()
                .map(Reason::code)
                .toList();
    }
}
