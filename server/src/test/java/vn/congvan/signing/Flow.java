package vn.congvan.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.congvan.files.FontsForTests;
import vn.congvan.form.UrgencyBox;
import vn.congvan.protocol.SignerRole;
import vn.congvan.trust.Trust;
import vn.congvan.trust.TrustOfDemo;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// The whole way of a file through signing, with keys at hand: prepared, signed, numbered, sealed, raised.
final class Flow {
    static final FilledTexts TEXTS = new FilledTexts("05", "QĐ-UBND", LocalDate.of(2026, 11, 9));
    static final String SIGNER = "Nguyễn Văn An";
    static final String AUTHORITY = "Ủy ban nhân dân tỉnh Bình Minh";

    final DemoPki pki;
    final Trust trust;
    final Clock clock = Clock.systemUTC();
    final IssuedKey leader;
    final IssuedKey seal;

    Flow(Path directory, KeyKind leaderKeys, KeyKind sealKeys) {
        pki = DemoPki.open(directory, clock, KeyKind.EC_P256);
        trust = TrustOfDemo.in(pki, clock);
        leader = pki.issue(
                Identity.person("an", SIGNER, AUTHORITY, "Chủ tịch", "1").withKeys(leaderKeys));
        seal = pki.issue(Identity.agency("ubnd", AUTHORITY, "2").withKeys(sealKeys));
    }

    TwoStepSignature engine() {
        return new TwoStepSignature(trust.verifier(), trust.timeStamps());
    }

    byte[] prepared() {
        return Preparation.prepare(SamplePdf.make(0), SamplePdf.PLAN);
    }

    byte[] sign(byte[] base, SignerRole role, IssuedKey key) {
        SigningPlan plan = plan(base, role, key);
        TwoStepSignature.ToBeSigned step = engine().prepare(base, plan);
        byte[] value = raw(key, step.signedAttributes());
        // As on another node: nothing of the first step is kept.
        TwoStepSignature.ToBeSigned again = engine().prepare(base, plan(base, role, key, plan.time()));
        if (!again.documentDigest().equals(step.documentDigest())) {
            throw new AssertionError("the two steps differ");
        }
        return engine().complete(base, again, plan, value);
    }

    /// With fields for initials, each of which locks those named before it, and for the urgency.
    static byte[] prepared(List<InitialField> initials) {
        return Preparation.prepare(SamplePdf.make(0), SamplePdf.PLAN, initials, Optional.of(SamplePdf.URGENCY));
    }

    byte[] initial(byte[] base, String field, IssuedKey key, String name) {
        SigningPlan plan = SigningPlan.over(
                base,
                field,
                InitialLook.of(name, FontsForTests.fonts()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                key.chain());
        TwoStepSignature.ToBeSigned step = engine().prepare(base, plan);
        return engine().complete(base, step, plan, raw(key, step.signedAttributes()));
    }

    IssuedKey person(String alias, String name, String title) {
        return pki.issue(Identity.person(alias, name, AUTHORITY, title, "1"));
    }

    static byte[] urgent(byte[] file, UrgencyBox urgency) {
        return new UrgencyFill(FontsForTests.fonts()).fill(file, urgency);
    }

    SigningPlan plan(byte[] base, SignerRole role, IssuedKey key) {
        return plan(base, role, key, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static SigningPlan plan(byte[] base, SignerRole role, IssuedKey key, Instant time) {
        boolean person = role == SignerRole.LEADER;
        return SigningPlan.over(
                base,
                person ? FieldNames.LEADER : FieldNames.SEAL,
                person ? Marks.signature() : Marks.seal(),
                time,
                key.chain());
    }

    static byte[] raw(IssuedKey key, byte[] content) {
        try {
            String algorithm = key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.key());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    byte[] signed() {
        return sign(prepared(), SignerRole.LEADER, leader);
    }

    static byte[] numbered(byte[] signed) {
        return new NumberFill(FontsForTests.fonts()).fill(signed, TEXTS);
    }

    byte[] sealed(byte[] numbered) {
        return sign(numbered, SignerRole.SEAL, seal);
    }

    byte[] issued() {
        return engine().raise(sealed(numbered(signed())));
    }

    Verdict verify(byte[] file, Expectation expectation) {
        return new Verification(trust.verifier(), clock.instant()).verify(file, expectation, List.of());
    }

    static Expectation expected(Expectation.Shape shape) {
        return Expectation.of(shape).withTexts(TEXTS).withNames(SIGNER, AUTHORITY);
    }
}
