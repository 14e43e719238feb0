package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import vn.congvan.form.Box;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Expectation.Shape;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Several persons sign one file, number and date are filled in once, several agencies seal or none: valid at each
/// step for ourselves and for judges that are not ours, and what the engine lets pass is found out.
class JointSigningTest {
    private static final List<String> PERSONS = List.of("Nguyễn Văn An", "Lê Thị Mai", "Hoàng Văn Sơn");
    private static final List<String> AGENCIES =
            List.of("Ủy ban nhân dân tỉnh Bình Minh", "Sở Tài chính tỉnh Bình Minh", "Sở Nội vụ tỉnh Bình Minh");
    private static final List<String> INITIALS = List.of("Trần Văn Phước", "Vũ Đình Khoa");

    @TempDir
    static Path directory;

    private static Flow flow;
    private static final List<IssuedKey> LEADERS = new ArrayList<>();
    private static final List<IssuedKey> SEALS = new ArrayList<>();
    private static final List<IssuedKey> KNOWN = new ArrayList<>();
    private static byte[] signed;
    private static byte[] numbered;
    private static byte[] sealedOnce;
    private static byte[] issued;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.RSA_2048);
        for (int at = 0; at < PERSONS.size(); at++) {
            LEADERS.add(flow.person("leader" + at, PERSONS.get(at), "Thủ trưởng"));
            SEALS.add(flow.pki.issue(Identity.agency("agency" + at, AGENCIES.get(at), "9" + at)));
        }
        for (int at = 0; at < INITIALS.size(); at++) {
            KNOWN.add(flow.person("i" + at, INITIALS.get(at), "Trưởng phòng"));
        }
        signed = signed(prepared(2, 2, 0), 2);
        numbered = Flow.numbered(signed);
        sealedOnce = seal(numbered, 1);
        issued = flow.engine().raise(seal(sealedOnce, 2));
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    /// @param seals so many of the persons, from the first, have an agency that seals
    private static List<SignerPlace> places(int persons, int seals) {
        return IntStream.rangeClosed(1, persons)
                .mapToObj(number -> place(number, false, number <= seals))
                .toList();
    }

    private static SignerPlace place(int number, boolean guest, boolean seal) {
        float x = 60 + 160 * (number - 1);
        return new SignerPlace(
                number,
                guest,
                new Box(0, x + 60, 130, 100, 50),
                seal ? Optional.of(new Box(0, x, 110, 90, 90)) : Optional.empty());
    }

    private static byte[] prepared(int persons, int seals, int initials) {
        var fields = new ArrayList<InitialField>();
        for (int at = 0; at < initials; at++) {
            List<String> after = at == 0 ? List.of() : List.of(InitialField.name(1));
            fields.add(new InitialField(InitialField.name(at + 1), SamplePdf.INITIALS.get(at), after));
        }
        return prepared(places(persons, seals), fields);
    }

    private static byte[] prepared(List<SignerPlace> places, List<InitialField> initials) {
        return Preparation.prepare(
                SamplePdf.make(0),
                SamplePdf.PLAN.texts(),
                places,
                initials,
                initials.isEmpty() ? Optional.empty() : Optional.of(SamplePdf.URGENCY));
    }

    private static byte[] signed(byte[] file, int count) {
        byte[] now = file;
        for (int number = 1; number <= count; number++) {
            now = sign(now, number);
        }
        return now;
    }

    private static byte[] sign(byte[] base, int number) {
        return put(base, FieldNames.person(number, false), Marks.signature(), LEADERS.get(number - 1));
    }

    private static byte[] seal(byte[] base, int number) {
        return put(base, FieldNames.seal(number), Marks.seal(), SEALS.get(number - 1));
    }

    private static byte[] put(byte[] base, String field, byte[] image, IssuedKey key) {
        SigningPlan plan =
                SigningPlan.over(base, field, image, flow.clock.instant().truncatedTo(ChronoUnit.SECONDS), key.chain());
        TwoStepSignature.ToBeSigned step = flow.engine().prepare(base, plan);
        return flow.engine().complete(base, step, plan, Flow.raw(key, step.signedAttributes()));
    }

    private static Expectation wanted(Shape shape, int initials, int persons, int seals) {
        var hands = new ArrayList<ExpectedHand>();
        for (int number = 1; number <= persons; number++) {
            hands.add(new ExpectedHand(FieldNames.person(number, false), PERSONS.get(number - 1)));
        }
        for (int number = 1; number <= seals; number++) {
            hands.add(new ExpectedHand(FieldNames.seal(number), AGENCIES.get(number - 1)));
        }
        List<ExpectedInitial> known = IntStream.range(0, initials)
                .mapToObj(at -> new ExpectedInitial(InitialField.name(at + 1), INITIALS.get(at)))
                .toList();
        return Expectation.of(shape).withTexts(Flow.TEXTS).withInitials(known).withHands(hands);
    }

    @ParameterizedTest
    @CsvSource({"2,0", "3,2"})
    void leadersNumberAndSealsOfAllAgenciesStayValidAtEveryStep(int agencies, int initials) {
        byte[] file = prepared(agencies, agencies, initials);
        assertThat(Judges.brokenRules(file)).isEmpty();
        for (int at = 0; at < initials; at++) {
            file = flow.initial(file, InitialField.name(at + 1), KNOWN.get(at), INITIALS.get(at));
        }
        for (int number = 1; number <= agencies; number++) {
            file = sign(file, number);
            judge(file, wanted(Shape.SIGNED, initials, number, 0), initials + number);
        }
        file = Flow.numbered(file);
        judge(file, wanted(Shape.NUMBERED, initials, agencies, 0), initials + agencies);
        for (int number = 1; number <= agencies; number++) {
            file = seal(file, number);
            judge(file, wanted(Shape.SEALED, initials, agencies, number), initials + agencies + number);
        }
        file = flow.engine().raise(file);
        judge(file, wanted(Shape.ISSUED, initials, agencies, agencies), initials + 2 * agencies);
        assertThat(flow.verify(file, Expectation.any()).light())
                .as("by another agency")
                .isEqualTo(Light.GREEN);
        assertThat(Judges.text(file)).contains("05/QĐ-UBND");
        String said = Judges.pdfsig(file);
        assertThat(said.substring(said.lastIndexOf("Signature #"))).contains("Total document signed");
    }

    /// As in a record or a contract: nobody seals, or one agency does; number and date come before the last.
    @ParameterizedTest
    @CsvSource({"2,0", "3,0", "3,1"})
    void severalPersonsSignWithOneSealOrNone(int persons, int seals) {
        byte[] file = signed(prepared(persons, seals, 0), persons - 1);
        judge(file, wanted(Shape.SIGNED, 0, persons - 1, 0), persons - 1);
        if (seals == 0) {
            file = Flow.numbered(file);
            judge(file, wanted(Shape.NUMBERED, 0, persons - 1, 0), persons - 1);
        }
        file = sign(file, persons);
        if (seals > 0) {
            file = seal(Flow.numbered(file), 1);
        }
        byte[] raised = flow.engine().raise(file);
        judge(raised, wanted(Shape.ISSUED, 0, persons, seals), persons + seals);
        assertThat(flow.verify(raised, Expectation.any()).light())
                .as("by another agency")
                .isEqualTo(Light.GREEN);
        byte[] late = TamperTest.further(flow, raised);
        assertThat(flow.verify(late, Expectation.any()).light()).isEqualTo(Light.RED);
    }

    /// The guest's program neither certifies nor locks.
    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "2,false"})
    void aPersonFromOutsideSignsHisPreparedFieldWithAProgramOfHisOwn(int guest, boolean sealed) {
        List<SignerPlace> places = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> place(number, number == guest, sealed && number != guest))
                .toList();
        byte[] file = sealed
                ? prepared(places, List.of())
                : Preparation.prepare(SamplePdf.make(0), List.of(), places, List.of(), Optional.empty());
        var hands = new ArrayList<ExpectedHand>();
        for (SignerPlace place : places) {
            file = place.guest() ? guest(file, place) : sign(file, place.number());
            hands.add(new ExpectedHand(place.signatureField(), PERSONS.get(place.number() - 1)));
            green(file, Expectation.of(Shape.SIGNED).withHands(hands));
        }
        int sealer = 3 - guest;
        if (sealed) {
            file = seal(Flow.numbered(file), sealer);
            hands.add(new ExpectedHand(FieldNames.seal(sealer), AGENCIES.get(sealer - 1)));
        }
        byte[] raised = flow.engine().raise(file);
        green(raised, Expectation.of(Shape.ISSUED).withHands(hands));
        green(raised, Expectation.any());
    }

    private static byte[] guest(byte[] file, SignerPlace place) {
        return ForeignFile.signedIn(
                file, place.signatureField(), LEADERS.get(place.number() - 1), flow.clock.instant());
    }

    private static void green(byte[] file, Expectation expectation) {
        Verdict verdict = flow.verify(file, expectation);
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
    }

    /// As a receiver judges it, who knows nothing but the file.
    @Test
    void whatNotAllHaveSignedIsSaidAndNeverGreen() {
        Verdict oneOfThree = flow.verify(signed(prepared(3, 1, 0), 1), Expectation.any());
        assertThat(oneOfThree.light()).isEqualTo(Light.AMBER);
        assertThat(oneOfThree.remarks())
                .containsExactly(
                        Reason.of("signing.not-all-signed", "missing", 3).with("all", 4));
        assertThat(oneOfThree.missing()).containsExactly("LeaderSig2", "LeaderSig3", "AgencySeal");
        assertThat(oneOfThree.validlySigned(SignerRole.LEADER)).isFalse();
        Verdict oneAgencyOfTwo = flow.verify(sealedOnce, Expectation.any());
        assertThat(oneAgencyOfTwo.light()).isEqualTo(Light.AMBER);
        assertThat(oneAgencyOfTwo.remarks()).extracting(Reason::code).contains("signing.not-all-signed");
        assertThat(oneAgencyOfTwo.validlySigned(SignerRole.LEADER)).isTrue();
        assertThat(oneAgencyOfTwo.validlySigned(SignerRole.SEAL)).isFalse();
        Verdict all = flow.verify(issued, Expectation.any());
        assertThat(all.missing()).isEmpty();
        assertThat(all.validlySigned(SignerRole.SEAL)).isTrue();
        Verdict leaderAlone = flow.verify(flow.signed(), Expectation.any());
        assertThat(leaderAlone.light()).as("without the agency's seal").isEqualTo(Light.AMBER);
        byte[] foreign = ForeignFile.signedByOneOfTwo(LEADERS.getFirst(), flow.clock.instant());
        assertThat(codes(foreign, Expectation.any())).contains("signing.not-all-signed");
        assertThat(flow.verify(foreign, Expectation.any()).light()).isEqualTo(Light.AMBER);
    }

    @Test
    void inWhichCapacityEachSignsStandsInTheFileUnderTheSignatures() throws Exception {
        List<SignerPlace> places = List.of(
                as(place(1, true, false), "Đại diện Bên B"),
                as(place(2, false, false), "Thư ký"),
                place(3, false, true));
        byte[] file = guest(prepared(places, List.of()), places.getFirst());
        file = sign(file, 2);
        Verdict verdict = flow.verify(file, Expectation.any());
        assertThat(verdict.signatures())
                .extracting(found -> found.capacity().orElse("-"), verdict::part)
                .containsExactly(tuple("Đại diện Bên B", "GUEST"), tuple("Thư ký", "SIGNER"));
        byte[] sealed = seal(Flow.numbered(sign(file, 3)), 3);
        Verdict whole = flow.verify(sealed, Expectation.any());
        assertThat(whole.light()).as(whole.toString()).isEqualTo(Light.GREEN);
        assertThat(whole.part(whole.signatures().get(2))).isEqualTo("SIGNER");
        assertThat(whole.part(whole.signatures().get(3))).isEqualTo("SEAL");
        Verdict joint = flow.verify(issued, Expectation.any());
        assertThat(joint.signatures())
                .extracting(joint::part)
                .as("leaders who issue together")
                .containsExactly("LEADER", "LEADER", "SEAL", "SEAL");
        Verdict waiting = flow.verify(guest(prepared(places, List.of()), places.getFirst()), Expectation.any());
        assertThat(waiting.remarks()).contains(Reason.of("signing.not-signed-by", "who", "Thư ký"));
        red(Forgery.inAnotherCapacity(file, FieldNames.person(2, false), "Chủ tọa"), Expectation.any());
    }

    @Test
    void thatOthersSignAPrintStandsInTheFileAndTheFileAloneIsNotGreen() throws Exception {
        byte[] file = Preparation.prepare(
                SamplePdf.make(0), SamplePdf.PLAN.texts(), places(1, 1), List.of(), Optional.empty(), 2);
        byte[] raised = flow.engine().raise(seal(Flow.numbered(sign(file, 1)), 1));
        judge(raised, wanted(Shape.ISSUED, 0, 1, 1), 2);
        Verdict verdict = flow.verify(raised, Expectation.any());
        assertThat(verdict.light()).isEqualTo(Light.AMBER);
        assertThat(verdict.remarks()).containsExactly(Reason.of("signing.others-on-paper", "count", 2));
        assertThat(verdict.validlySigned(SignerRole.LEADER)).isFalse();
        assertThat(verdict.validlySigned(SignerRole.SEAL)).isTrue();
        red(Forgery.allInTheFile(sign(file, 1)), Expectation.any());
    }

    private static SignerPlace as(SignerPlace place, String capacity) {
        return new SignerPlace(place.number(), place.guest(), place.signature(), place.seal(), Optional.of(capacity));
    }

    @TestFactory
    Stream<DynamicTest> whatAnInsiderDoesBetweenTwoSealsIsFoundOutBeforeAndUnderTheSecond() {
        return Forgery.ofNumberBetweenSeals().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    byte[] changed = entry.getValue().on(sealedOnce);
                    red(changed, wanted(Shape.SEALED, 0, 2, 1));
                    byte[] sealed = seal(changed, 2);
                    red(sealed, wanted(Shape.SEALED, 0, 2, 2));
                    red(sealed, Expectation.any());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyForgeryAfterTheLastSealIsFoundOut() {
        Map<String, Forgery.Act> acts = new LinkedHashMap<>(Forgery.ofNumberBetweenSeals());
        acts.put("bytes appended", Forgery.one("bytes appended"));
        return acts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> red(entry.getValue().on(issued), wanted(Shape.ISSUED, 0, 2, 2))));
    }

    private static void red(byte[] file, Expectation expectation) {
        Verdict verdict = flow.verify(file, expectation);
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.RED);
    }

    /// The engine itself refuses to go on after the last seal; a program that lifts the lock first is found out.
    @Test
    void sealsInAnotherOrderAreRefusedOrFoundOut() throws Exception {
        byte[] second = seal(numbered, 2);
        assertThatThrownBy(() -> seal(second, 1)).isInstanceOf(ProtectedDocumentException.class);
        byte[] lifted = Forgery.locksOnly(numbered, FieldNames.seal(2), FieldNames.LEADER);
        byte[] turned = seal(seal(lifted, 2), 1);
        assertThat(codes(turned, wanted(Shape.SEALED, 0, 2, 2)))
                .contains("signing.other-signatures", "signing.not-locked");
        red(turned, Expectation.any());
    }

    @Test
    void aLeaderWhoSignsAfterTheNumberOrAfterASealIsFoundOut() throws Exception {
        byte[] early = Flow.numbered(signed(prepared(2, 2, 0), 1));
        assertThat(codes(sign(early, 2), wanted(Shape.NUMBERED, 0, 2, 0)))
                .contains("signing.numbered-before-signature");
        byte[] lifted = Forgery.locksOnly(early, FieldNames.seal(1), FieldNames.LEADER);
        byte[] late = sign(seal(lifted, 1), 2);
        assertThat(codes(late, wanted(Shape.SEALED, 0, 2, 1))).contains("signing.other-signatures");
        red(late, Expectation.any());
    }

    @Test
    void aSignatureThatIsMissingForeignOrAnotherPersonsIsFoundOut() {
        byte[] one = signed(prepared(2, 2, 0), 1);
        assertThat(codes(Flow.numbered(one), wanted(Shape.NUMBERED, 0, 2, 0))).contains("signing.other-signatures");
        assertThat(codes(one, wanted(Shape.SIGNED, 0, 2, 0))).contains("signing.other-signatures");
        byte[] other = put(one, FieldNames.person(2, false), Marks.signature(), LEADERS.get(2));
        assertThat(codes(other, wanted(Shape.SIGNED, 0, 2, 0))).contains("signing.other-signer");
        byte[] seal = put(numbered, FieldNames.seal(1), Marks.seal(), SEALS.get(1));
        assertThat(codes(seal, wanted(Shape.SEALED, 0, 2, 1))).contains("signing.other-authority");
        byte[] laidOver = TamperTest.further(flow, sealedOnce);
        assertThat(codes(laidOver, wanted(Shape.SEALED, 0, 2, 1))).contains("signing.other-signatures");
        assertThat(codes(seal(laidOver, 2), wanted(Shape.SEALED, 0, 2, 2))).contains("signing.other-signatures");
    }

    @Test
    void aFileThatIsNotSealedByAllIsNotComplete() {
        byte[] raised = flow.engine().raise(sealedOnce);
        assertThat(codes(raised, wanted(Shape.ISSUED, 0, 2, 1))).contains("signing.other-signatures");
        red(raised, Expectation.of(Shape.ISSUED));
    }

    private static List<String> codes(byte[] file, Expectation expectation) {
        return flow.verify(file, expectation).remarks().stream()
                .map(Reason::code)
                .toList();
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
}
