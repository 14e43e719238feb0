package vn.congvandemo.story;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.CertificateId;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.SigningPower;
import vn.congvandemo.pki.DemoWorld;

/// Registers the demonstration's certificates in each agency, and gives the agencies' devices into the
/// custody of their clerks. What is registered already stays.
final class CertificateDesk {

    private static final String ASSIGNMENT = "Quyết định giao thiết bị lưu khóa bí mật (hư cấu)";

    private final Certificates certificates;
    private final Organisation organisation;
    private final Directory directory;
    private final DemoWorld keys;
    private final DemoProvince province;
    private final LocalDate today = LocalDate.now(StoryBook.VIETNAM);

    CertificateDesk(ApplicationContext server, DemoWorld keys, DemoProvince province) {
        this.certificates = server.getBean(Certificates.class);
        this.organisation = server.getBean(Organisation.class);
        this.directory = server.getBean(Directory.class);
        this.keys = keys;
        this.province = province;
    }

    void register() {
        Set<AgencyId> agencies = new HashSet<>();
        directory.all(today).forEach(entry -> agencies.add(entry.agency()));
        for (AgencyId agency : agencies) new Acting.AsSystem(agency, "demo.certificates").run(this::agency);
    }

    private void agency() {
        String name = organisation.agency().name();
        DemoProvince.Agency agency = province.agencies().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the province file has no " + name));
        Set<String> known = new HashSet<>();
        certificates.all().forEach(certificate -> known.add(certificate.sha256()));
        for (IssuingAuthority authority : organisation.authorities()) {
            String alias = DemoProvince.alias(agency, province.authority(agency.key(), authority.key()));
            Holder holder = new Holder.OfAuthority(authority.id());
            register(alias, holder, known).ifPresent(certificate -> assign(certificate, authority));
            for (SigningPower power : organisation.signers(authority.id(), today))
                person(agency, power.signer(), known);
        }
    }

    private void person(DemoProvince.Agency agency, Post signer, Set<String> known) {
        province.signers(agency).stream()
                .filter(actor -> actor.name().equals(signer.personName()))
                .findFirst()
                .ifPresent(actor -> register(actor.username(), new Holder.OfPerson(signer.person()), known));
    }

    private Optional<CertificateId> register(String alias, Holder holder, Set<String> known) {
        DemoWorld.Device device = keys.device(alias).orElseThrow();
        if (!known.add(device.sha256())) return Optional.empty();
        return Optional.of(
                certificates.register(holder, encoded(keys.certificate(device)), "Thiết bị trình diễn " + alias));
    }

    private void assign(CertificateId certificate, IssuingAuthority authority) {
        organisation.posts().stream()
                .filter(post -> post.roles().contains(Role.CLERK))
                .filter(post -> organisation.servedBy(post.id()).stream()
                        .anyMatch(served -> served.id().equals(authority.id())))
                .findFirst()
                .ifPresent(clerk -> certificates.assign(certificate, clerk.id(), ASSIGNMENT, today));
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the demonstration cannot be encoded", e);
        }
    }
}
