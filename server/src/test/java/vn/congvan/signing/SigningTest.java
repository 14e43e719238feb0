package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.SigningPower;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestSigners;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.PkiServices.Service;

/// Signing through the service, with registered certificates and real certificate services.
@CongVanTest
class SigningTest {
    @Autowired
    private Signing signing;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Content content;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private TestSigners signers;

    @Autowired
    private TestClock clock;

    private Acting.InPost chairman;
    private Acting.InPost clerk;
    private TestSigners.Registered chairmansKey;
    private TestSigners.Registered seal;
    private final DocumentId document = DocumentId.fresh();

    @BeforeEach
    void people() {
        TestProvince.Copy province = provinces.fresh();
        chairman = province.as("tran.quoc.binh", "ubnd-tinh");
        clerk = province.as("nguyen.thi.mai", "ubnd-tinh");
        chairmansKey = signers.register(chairman);
        seal = signers.registerSeal(clerk, "ubnd");
    }

    @AfterEach
    void behave() {
        for (Service service : Service.values()) {
            signers.pki().services().misbehave(service, Misbehaviour.NONE);
        }
    }

    @Test
    void aDocumentIsSignedNumberedSealedAndRaised() {
        Digest numbered = fill(signed(prepared()));
        SignedFile sealed = sealed(numbered);
        assertThat(sealed.warnings()).isEmpty();
        Digest issued = as(clerk, () -> signing.raise(sealed.file()));
        Verdict verdict = as(
                clerk,
                () -> signing.verify(issued, expected(Shape.ISSUED).withRevisions(List.of(numbered, sealed.file()))));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures().getFirst().signer()).isEqualTo("Trần Quốc Bình");
        assertThat(verdict.signatures().getFirst().title()).contains("Chủ tịch");
    }

    @Test
    void theSameAnswerGivenTwiceHasTheSameResultAndAnotherIsRefused() {
        SignOrder order = orderLeader(prepared());
        byte[] value = signers.answer(order);
        SignedFile first = as(chairman, () -> signing.completeLeader(order.requestId(), value));
        SignedFile second = as(chairman, () -> signing.completeLeader(order.requestId(), value));
        assertThat(second).isEqualTo(first);
        byte[] other = signers.answer(order);
        if (!Arrays.equals(other, value)) {
            refused("signing.request-used", () -> as(chairman, () -> signing.completeLeader(order.requestId(), other)));
        }
    }

    @Test
    void anAnswerThatIsTooLateOrReplacedIsRefused() {
        Digest prepared = prepared();
        SignOrder first = orderLeader(prepared);
        SignOrder second = orderLeader(prepared);
        clock.shift(Duration.ofSeconds(1));
        refused(
                "signing.request-expired",
                () -> as(chairman, () -> signing.completeLeader(first.requestId(), signers.answer(first))));
        clock.shift(Duration.ofMinutes(11));
        refused(
                "signing.request-expired",
                () -> as(chairman, () -> signing.completeLeader(second.requestId(), signers.answer(second))));
    }

    @Test
    void anAnswerForAnotherDocumentIsRefused() {
        SignOrder order = orderLeader(prepared());
        SignOrder other =
                as(chairman, () -> signing.orderLeader(DocumentId.fresh(), prepared(1000), power(), "Văn bản khác"));
        refused(
                "signing.signature-wrong",
                () -> as(chairman, () -> signing.completeLeader(order.requestId(), signers.answer(other))));
    }

    @Test
    void onlyTheNamedSignerSignsAndOnlyHeCanAnswer() {
        refused(
                "signing.not-the-named-signer",
                () -> as(clerk, () -> signing.orderLeader(document, prepared(), power(), "Thử")));
        SignOrder order = orderLeader(prepared());
        refused(
                "signing.request-unknown",
                () -> as(clerk, () -> signing.completeLeader(order.requestId(), signers.answer(order))));
    }

    @Test
    void aRevokedASuspendedAndAnExpiredCertificateAreRefused() {
        signers.pki().suspend(chairmansKey.key().certificate());
        refused("certificates.suspended", () -> orderLeader(prepared()));
        signers.pki().revoke(chairmansKey.key().certificate());
        refused("certificates.revoked", () -> orderLeader(prepared()));
        clock.shift(Duration.ofDays(731));
        refused("certificates.expired", () -> orderLeader(prepared()));
    }

    @Test
    void aCertificatePutOutOfUseHereIsRefused() {
        asSystem(() -> certificates.suspend(chairmansKey.id(), "mất thiết bị"));
        refused("certificates.suspended", () -> orderLeader(prepared()));
        asSystem(() -> certificates.resume(chairmansKey.id()));
        assertThat(orderLeader(prepared()).role()).isEqualTo("LEADER");
    }

    @Test
    void withoutAnAnswerAboutRevocationNobodySigns() {
        signers.pki().services().misbehave(Service.OCSP, Misbehaviour.DOWN);
        signers.pki().services().misbehave(Service.CRL, Misbehaviour.DOWN);
        refused("certificates.unchecked", () -> orderLeader(prepared()));
    }

    @Test
    void withoutATimeStampTheDocumentWaitsAndTheAnswerStaysGood() {
        SignOrder order = orderLeader(prepared());
        byte[] value = signers.answer(order);
        for (Misbehaviour how : List.of(Misbehaviour.DOWN, Misbehaviour.WRONG_IMPRINT, Misbehaviour.GARBAGE)) {
            signers.pki().services().misbehave(Service.TIME_STAMP, how);
            refused(
                    "signing.no-time-stamp",
                    () -> as(chairman, () -> signing.completeLeader(order.requestId(), value)));
        }
        behave();
        assertThat(as(chairman, () -> signing.completeLeader(order.requestId(), value))
                        .warnings())
                .isEmpty();
    }

    @Test
    void withoutATimeStampNothingCountsAsIssued() {
        SignedFile sealed = sealed(fill(signed(prepared())));
        signers.pki().services().misbehave(Service.TIME_STAMP, Misbehaviour.DOWN);
        refused("signing.no-time-stamp", () -> as(clerk, () -> signing.raise(sealed.file())));
        behave();
        signers.pki().services().misbehave(Service.OCSP, Misbehaviour.DOWN);
        signers.pki().services().misbehave(Service.CRL, Misbehaviour.DOWN);
        refused("signing.no-revocation-data", () -> as(clerk, () -> signing.raise(sealed.file())));
    }

    @Test
    void nobodyNumbersOrSealsBeforeThePersonHasSigned() {
        Digest prepared = prepared();
        refused("signing.not-signed-yet", () -> fill(prepared));
        refused("signing.not-signed-yet", () -> orderSeal(prepared));
    }

    @Test
    void onlyTheClerkWhoKeepsTheDeviceSeals() {
        Digest numbered = fill(signed(prepared()));
        refused(
                "signing.not-the-clerk",
                () -> as(
                        chairman,
                        () -> signing.orderSeal(
                                document, numbered, authority(), clerk.post(), "Thử", expected(Shape.NUMBERED))));
        refused(
                "certificates.not-custodian",
                () -> as(
                        chairman,
                        () -> signing.orderSeal(
                                document, numbered, authority(), chairman.post(), "Thử", expected(Shape.NUMBERED))));
        asSystem(() ->
                certificates.takeBack(seal.id(), java.time.LocalDate.now(clock).minusDays(1)));
        refused("certificates.not-custodian", () -> orderSeal(numbered));
    }

    @Test
    void aFileWithAnotherNumberThanTheRegistersIsNotSealed() {
        Digest numbered =
                as(clerk, () -> signing.fill(signed(prepared()), new FilledTexts("06", "QĐ-UBND", Flow.TEXTS.date())));
        refused("signing.number-not-registered", () -> orderSeal(numbered));
    }

    @Test
    void aCertificateOfAFormerPostWarnsNamesTheOneInForceAndIsKeptWithTheResult() {
        Acting.InPost deputy = provinces.fresh().as("le.thi.thanh.ha", "ubnd-tinh");
        signers.register(
                deputy, Identity.person("ha-cu", "Lê Thị Thanh Hà", "Ủy ban nhân dân tỉnh Cũ", "Giám đốc Sở", "1"));
        SigningPower power = as(
                deputy,
                () -> organisation
                        .power(signers.authority(deputy, "ubnd").id(), deputy.post(), java.time.LocalDate.now(clock))
                        .orElseThrow());
        SignOrder order = as(deputy, () -> signing.orderLeader(document, prepared(), power, "Thử"));
        SignedFile signed = as(deputy, () -> signing.completeLeader(order.requestId(), signers.answer(order)));
        assertThat(signed.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("certificates.former-appointment");
            assertThat(warning.values()).containsEntry("title", "Phó Chủ tịch");
        });
    }

    private SigningPower power() {
        return as(
                chairman,
                () -> organisation
                        .power(authority().id(), chairman.post(), java.time.LocalDate.now(clock))
                        .orElseThrow());
    }

    private IssuingAuthority authority() {
        return signers.authority(clerk, "ubnd");
    }

    private Digest prepared() {
        return prepared(0);
    }

    private Digest prepared(int ballast) {
        return as(chairman, () -> signing.prepare(content.store(SamplePdf.make(ballast)), SamplePdf.PLAN));
    }

    private SignOrder orderLeader(Digest prepared) {
        return as(chairman, () -> signing.orderLeader(document, prepared, power(), "Quyết định thử"));
    }

    private Digest signed(Digest prepared) {
        SignOrder order = orderLeader(prepared);
        return as(chairman, () -> signing.completeLeader(order.requestId(), signers.answer(order)))
                .file();
    }

    private Digest fill(Digest signed) {
        return as(clerk, () -> signing.fill(signed, Flow.TEXTS));
    }

    private SignOrder orderSeal(Digest numbered) {
        return as(
                clerk,
                () -> signing.orderSeal(
                        document, numbered, authority(), clerk.post(), "Quyết định thử", expected(Shape.NUMBERED)));
    }

    private SignedFile sealed(Digest numbered) {
        SignOrder order = orderSeal(numbered);
        return as(clerk, () -> signing.completeSeal(order.requestId(), signers.answer(order)));
    }

    private static Expectation expected(Shape shape) {
        return Expectation.of(shape)
                .withTexts(Flow.TEXTS)
                .withNames("Trần Quốc Bình", "Ủy ban nhân dân tỉnh Bình Minh");
    }

    private <T> T as(Acting.InPost who, java.util.concurrent.Callable<T> work) {
        return ActingAs.call(who, work);
    }

    private void asSystem(Runnable work) {
        ActingAs.run(new Acting.AsSystem(clerk.agency(), "test.set-up"), work);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
