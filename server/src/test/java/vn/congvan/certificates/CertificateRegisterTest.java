package vn.congvan.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.Acting;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.HostileCertificates;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestProvince;
import vn.congvan.testing.TestSigners;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.Pem;
import vn.congvandemo.pki.PkiServices.Service;

@CongVanTest
class CertificateRegisterTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";
    private static final String ASSIGNMENT = "Quyết định số 12/QĐ-VP ngày 02/01/2026";

    @Autowired
    private Certificates certificates;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TestSigners signers;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    private TestProvince.Copy province;
    private Acting.InPost admin;
    private Acting.InPost leader;
    private Acting.InPost clerk;

    @BeforeEach
    void anAgency() {
        province = provinces.fresh();
        admin = province.as("bui.van.tam");
        leader = province.as("tran.quoc.binh");
        clerk = province.as("nguyen.thi.mai");
    }

    @Test
    void theListTellsHolderPostSerialIssuerValidityAndWhoKeepsTheDevice() {
        IssuedKey own = issue(person("Trần Quốc Bình"));
        IssuedKey seal = issue(agency());
        register(leaderHolder(), der(own), "Token 0017");
        CertificateId device =
                register(authority(), Pem.text(seal.certificate()).getBytes(UTF_8), "HSM-2");
        assign(device, clerk, today(), Optional.empty());
        List<CertificateView> all = as(admin, certificates::list);
        assertThat(all).extracting(CertificateView::holderName).containsExactly("Trần Quốc Bình", AGENCY);
        CertificateView first = all.getFirst();
        assertThat(first.posts()).containsExactly("Chủ tịch");
        assertThat(first.registered().serial())
                .isEqualTo(own.certificate().getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT));
        assertThat(first.registered().issuer()).isNotBlank();
        assertThat(first.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(first.registered().device()).contains("Token 0017");
        assertThat(all.getLast().keeper().orElseThrow().person()).isEqualTo("Nguyễn Thị Mai");
        assertThat(all.getLast().keeper().orElseThrow().assignment()).isEqualTo(ASSIGNMENT);
    }

    @Test
    void onlyTheAdministratorSeesAndChangesTheRegister() {
        IssuedKey key = issue(person("Trần Quốc Bình"));
        refused("certificates.not-administrator", () -> as(clerk, certificates::list));
        refused(
                "certificates.not-administrator",
                () -> as(clerk, () -> certificates.register(leaderHolder(), der(key), "")));
        CertificateId id = register(leaderHolder(), der(key), "");
        refused("certificates.not-administrator", () -> as(leader, () -> end(id, "Tôi muốn thôi.")));
    }

    @Test
    void anAdministratorOfAnotherAgencyFindsNothingOfIt() {
        CertificateId id = register(leaderHolder(), der(issue(person("Trần Quốc Bình"))), "");
        Acting.InPost other = province.as("dinh.cong.minh");
        assertThat(as(other, certificates::list)).isEmpty();
        refused("certificates.unknown", () -> as(other, () -> certificates.view(id)));
        refused("certificates.unknown", () -> as(other, () -> end(id, "Không phải của tôi.")));
    }

    @Test
    void aFileThatIsNoCertificateIsRefusedAndSaysWhy() {
        refused("certificates.file-missing", () -> register(leaderHolder(), new byte[0], ""));
        refused("certificates.unreadable", () -> register(leaderHolder(), "chỉ là chữ".getBytes(UTF_8), ""));
        refused("certificates.unreadable", () -> register(leaderHolder(), "%PDF-1.7 …".getBytes(UTF_8), ""));
        byte[] cut = java.util.Arrays.copyOf(der(issue(person("Trần Quốc Bình"))), 300);
        refused("certificates.unreadable", () -> register(leaderHolder(), cut, ""));
        refused("certificates.file-too-large", () -> register(leaderHolder(), new byte[64 * 1024 + 1], ""));
    }

    @Test
    void aFileWithASecretKeyIsRefusedWhateverItsForm() {
        IssuedKey key = issue(person("Trần Quốc Bình"));
        for (byte[] file : HostileCertificates.withKey(key)) {
            refused("certificates.private-key", () -> register(leaderHolder(), file, ""));
        }
    }

    @Test
    void aCertificateThatCannotSignOrIsOverOrIsNotTrustedIsRefused() {
        refused(
                "certificates.not-for-signing",
                () -> register(leaderHolder(), Pem.der(signers.pki().issuing()), ""));
        refused(
                "certificates.out-of-time",
                () -> register(
                        leaderHolder(), der(issue(person("Trần Quốc Bình").standing(Identity.Standing.EXPIRED))), ""));
        refused(
                "certificates.not-trusted",
                () -> register(leaderHolder(), HostileCertificates.selfSigned("Trần Quốc Bình", clock), ""));
    }

    @Test
    void aCertificateOfSomebodyElseIsRefusedAndBothNamesAreTold() {
        Refusal refusal = refused(
                "certificates.other-person", () -> register(leaderHolder(), der(issue(person("Lê Thị Thanh Hà"))), ""));
        assertThat(refusal.reason().values())
                .containsEntry("named", "Lê Thị Thanh Hà")
                .containsEntry("person", "Trần Quốc Bình");
        refused(
                "certificates.other-agency",
                () -> register(
                        authority(),
                        der(issue(Identity.agency("khac-" + System.nanoTime(), "Ủy ban nhân dân tỉnh Khác", "1"))),
                        ""));
    }

    @Test
    void theSameCertificateIsRegisteredOnce() {
        byte[] file = der(issue(person("Trần Quốc Bình")));
        register(leaderHolder(), file, "");
        refused("certificates.already-registered", () -> register(leaderHolder(), file, ""));
    }

    @Test
    void aRegistrationIsSuspendedResumedAndEndedWithReasonsThatStay() {
        CertificateId id = register(leaderHolder(), der(issue(person("Trần Quốc Bình"))), "");
        refused("certificates.reason-missing", () -> as(admin, () -> suspend(id, " ")));
        as(admin, () -> suspend(id, "Mất thiết bị, đang tìm."));
        assertThat(view(id).status()).isEqualTo(CertificateStatus.SUSPENDED);
        ActingAs.run(admin, () -> certificates.resume(id));
        as(admin, () -> end(id, "Thôi giữ chức vụ."));
        refused("certificates.revoked-for-good", () -> as(admin, () -> suspend(id, "Nữa.")));
        assertThat(view(id).status()).isEqualTo(CertificateStatus.ENDED);
        assertThat(view(id).changes())
                .extracting(StateChange::reason)
                .containsExactly("Thôi giữ chức vụ.", "", "Mất thiết bị, đang tìm.");
        assertThat(view(id).changes()).extracting(StateChange::byName).containsOnly("Bùi Văn Tâm");
    }

    @Test
    void theDeviceGoesOnlyToAClerkWhoServesTheAuthorityAndAPersonsToNobody() {
        CertificateId device = register(authority(), der(issue(agency())), "");
        CertificateId own = register(leaderHolder(), der(issue(person("Trần Quốc Bình"))), "");
        refused("certificates.not-a-clerk-there", () -> assign(device, leader, today(), Optional.empty()));
        refused("certificates.persons-device", () -> assign(own, clerk, today(), Optional.empty()));
        refused(
                "certificates.holder-unknown",
                () -> assign(device, province.as("truong.thi.yen"), today(), Optional.empty()));
        refused("certificates.custody-days", () -> assign(device, clerk, today(), Optional.of(today().minusDays(1))));
    }

    @Test
    void custodiesFollowEachOtherAndADeviceIsTakenBackAtOnce() {
        CertificateId device = register(authority(), der(issue(agency())), "");
        assign(device, clerk, today().minusDays(10), Optional.empty());
        assign(device, clerk, today().plusDays(5), Optional.of(today().plusDays(9)));
        assertThat(view(device).custodies())
                .extracting(Custody::to)
                .containsExactly(Optional.of(today().plusDays(9)), Optional.of(today().plusDays(4)));
        refused("certificates.custody-overlaps", () -> assign(device, clerk, today(), Optional.empty()));
        takeBack(device);
        assertThat(view(device).keeper()).isEmpty();
        assertThat(view(device).care()).extracting(Reason::code).containsExactly("certificates.care-nobody-keeps");
        assign(device, clerk, today(), Optional.empty());
        assign(device, clerk, today(), Optional.of(today().plusDays(1)));
        assertThat(view(device).keeper().orElseThrow().to()).contains(today().plusDays(1));
        takeBack(device);
        refused("certificates.nobody-keeps", () -> takeBack(device));
    }

    @Test
    void whatEndsSoonOrIsOverNeedsCareUntilSomethingTakesItsPlace() {
        CertificateId id = register(leaderHolder(), der(issue(person("Trần Quốc Bình"))), "");
        Duration left = Duration.between(clock.instant(), view(id).registered().notAfter());
        clock.shift(left.minusDays(10));
        assertThat(view(id).status()).isEqualTo(CertificateStatus.ENDS_SOON);
        assertThat(as(admin, certificates::needingCare)).isEqualTo(1);
        clock.shift(Duration.ofDays(11));
        assertThat(view(id).care()).extracting(Reason::code).containsExactly("certificates.care-expired");
        assertThat(as(admin, certificates::choices).people())
                .filteredOn(CertificateChoices.PersonChoice::missing)
                .extracting(CertificateChoices.PersonChoice::name)
                .contains("Trần Quốc Bình");
    }

    @Test
    void whatItsAuthorityHasRevokedOrSuspendedIsNotRegistered() {
        IssuedKey revoked = issue(person("Trần Quốc Bình"));
        signers.pki().revoke(revoked.certificate());
        refused("certificates.revoked-by-issuer", () -> register(leaderHolder(), der(revoked), ""));
        IssuedKey suspended = issue(person("Trần Quốc Bình"));
        signers.pki().suspend(suspended.certificate());
        refused("certificates.suspended-by-issuer", () -> register(leaderHolder(), der(suspended), ""));
        assertThat(as(admin, certificates::list)).isEmpty();
    }

    @Test
    void whereNoAuthorityAnswersItIsRegisteredAsNotCheckedAndAskedAgainLater() {
        IssuedKey key = issue(person("Trần Quốc Bình"));
        CertificateId id;
        try {
            signers.pki().services().misbehave(Service.OCSP, Misbehaviour.DOWN);
            signers.pki().services().misbehave(Service.CRL, Misbehaviour.DOWN);
            id = register(leaderHolder(), der(key), "");
        } finally {
            signers.pki().services().misbehave(Service.OCSP, Misbehaviour.NONE);
            signers.pki().services().misbehave(Service.CRL, Misbehaviour.NONE);
        }
        assertThat(view(id).registered().revocation().said()).isEqualTo(RevocationAnswer.Said.UNKNOWN);
        assertThat(view(id).care()).extracting(Reason::code).containsExactly("certificates.care-unchecked");
        ActingAs.run(admin, () -> certificates.askAgain(id));
        assertThat(view(id).registered().revocation().said()).isEqualTo(RevocationAnswer.Said.GOOD);
        assertThat(view(id).care()).isEmpty();
        signers.pki().revoke(key.certificate());
        ActingAs.run(admin, () -> certificates.askAgain(id));
        assertThat(view(id).care()).extracting(Reason::code).containsExactly("certificates.care-revoked-by-issuer");
        nobodyAnswers(() -> ActingAs.run(admin, () -> certificates.askAgain(id)));
        assertThat(view(id).care()).extracting(Reason::code).containsExactly("certificates.care-revoked-by-issuer");
    }

    private void nobodyAnswers(Runnable meanwhile) {
        try {
            signers.pki().services().misbehave(Service.OCSP, Misbehaviour.DOWN);
            signers.pki().services().misbehave(Service.CRL, Misbehaviour.DOWN);
            meanwhile.run();
        } finally {
            signers.pki().services().misbehave(Service.OCSP, Misbehaviour.NONE);
            signers.pki().services().misbehave(Service.CRL, Misbehaviour.NONE);
        }
    }

    @Test
    void everyActIsRecorded() {
        CertificateId device = register(authority(), der(issue(agency())), "");
        assign(device, clerk, today(), Optional.empty());
        ActingAs.run(admin, () -> certificates.askAgain(device));
        takeBack(device);
        as(admin, () -> suspend(device, "Sửa."));
        as(admin, () -> end(device, "Hỏng."));
        assertThat(as(admin, () -> trail.latest(Optional.of("certificates."), Optional.empty(), 10)))
                .extracting(TrailEntry::act)
                .containsExactly(
                        "certificates.revoked",
                        "certificates.suspended",
                        "certificates.taken-back",
                        "certificates.asked",
                        "certificates.assigned",
                        "certificates.registered");
    }

    private CertificateId register(Holder holder, byte[] file, String device) {
        return as(admin, () -> certificates.register(holder, file, device));
    }

    private CertificateId suspend(CertificateId id, String reason) {
        certificates.suspend(id, reason);
        return id;
    }

    private CertificateId end(CertificateId id, String reason) {
        certificates.revoke(id, reason);
        return id;
    }

    private void assign(CertificateId id, Acting.InPost to, LocalDate from, Optional<LocalDate> last) {
        ActingAs.run(admin, () -> certificates.assign(id, to.post(), ASSIGNMENT, from, last));
    }

    private void takeBack(CertificateId id) {
        ActingAs.run(admin, () -> certificates.takeBack(id, today().minusDays(1)));
    }

    private CertificateView view(CertificateId id) {
        return as(admin, () -> certificates.view(id));
    }

    private Holder leaderHolder() {
        return new Holder.OfPerson(leader.person());
    }

    private Holder authority() {
        return new Holder.OfAuthority(signers.authority(clerk, "ubnd").id());
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }

    private IssuedKey issue(Identity identity) {
        return signers.pki().issue(identity);
    }

    private static Identity person(String name) {
        return Identity.person("so-" + System.nanoTime(), name, AGENCY, "Chủ tịch", "1");
    }

    private static Identity agency() {
        return Identity.agency("co-quan-" + System.nanoTime(), AGENCY, "1")
                .withKeys(vn.congvandemo.pki.KeyKind.EC_P256);
    }

    private static byte[] der(IssuedKey key) {
        return Pem.der(key.certificate());
    }

    private static <T> T as(Acting.InPost who, java.util.concurrent.Callable<T> work) {
        return ActingAs.call(who, work);
    }

    private static Refusal refused(String code, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as("refused with " + code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
