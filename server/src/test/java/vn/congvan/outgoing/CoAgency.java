package vn.congvan.outgoing;

import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.organisation.Organisation;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.TestPki;
import vn.congvandemo.pki.IssuedKey;

/// An agency that issues documents together with UBND tỉnh: its leader and its clerk, with good keys.
public record CoAgency(Walk walk, String code, String leader, String clerk, IssuedKey leaderKey, IssuedKey sealKey) {
    public static CoAgency interior(ApplicationContext house, Walk walk) {
        return of(house, walk, "H99.05", "phan.thanh.tung", "truong.thi.yen", "dinh.cong.minh");
    }

    public static CoAgency science(ApplicationContext house, Walk walk) {
        return of(house, walk, "H99.08", "quach.gia.bao", "nguyen.thi.thu.trang", "lam.khanh.vy");
    }

    private static CoAgency of(
            ApplicationContext house, Walk walk, String code, String leader, String clerk, String admin) {
        var organisation = house.getBean(Organisation.class);
        var certificates = house.getBean(Certificates.class);
        var pki = house.getBean(TestPki.class);
        var signer = walk.as(leader, organisation::actingPost);
        var keeper = walk.as(clerk, organisation::actingPost);
        var authority = walk.as(clerk, () -> organisation.authorities().getFirst());
        IssuedKey leaderKey = pki.person(signer.personName(), authority.name(), signer.title());
        IssuedKey sealKey = pki.agency(authority.name());
        walk.run(admin, () -> {
            certificates.register(new Holder.OfPerson(signer.person()), encoded(leaderKey), "token " + leader);
            var seal = certificates.register(new Holder.OfAuthority(authority.id()), encoded(sealKey), "token " + code);
            certificates.assign(
                    seal, keeper.id(), "Quyết định 03/QĐ-" + code, LocalDate.of(2026, 1, 1), Optional.empty());
        });
        return new CoAgency(walk, walk.province().code(code), leader, clerk, leaderKey, sealKey);
    }

    public <T> T asLeader(Callable<T> work) {
        return walk.as(leader, work);
    }

    public <T> T asClerk(Callable<T> work) {
        return walk.as(clerk, work);
    }

    public byte[] signed(SignOrder order) {
        return TestPki.answer(order, leaderKey);
    }

    public byte[] sealed(SignOrder order) {
        return TestPki.answer(order, sealKey);
    }

    private static byte[] encoded(IssuedKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
