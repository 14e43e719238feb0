package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.IssueEvidence;
import vn.congvan.outgoing.Walk;
import vn.congvan.signing.Evidence;
import vn.congvan.signing.ForeignFile;
import vn.congvan.signing.KeptEvidence;
import vn.congvan.signing.Light;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestPki;

/// What a verification rested on is kept with the document, at reception and at issue, behind the agency's wall.
@CongVanTest
class EvidenceKeptTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private IssueEvidence issueEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Incoming incoming;

    @Autowired
    private TestPki pki;

    @Autowired
    private Clock clock;

    @Test
    void anIssuedDocumentHasItsEvidenceAndNobodyElseHasIt() {
        Walk walk = Walk.withKeys(house);
        DocumentId draft = walk.signed();
        refused("outgoing.no-evidence", () -> walk.as(Walk.CLERK, () -> issueEvidence.zip(draft)));
        walk.seal(draft, walk.orderSeal(draft));
        Map<String, byte[]> kept = unpacked(walk.as(Walk.CLERK, () -> issueEvidence.zip(draft)));
        Digest issued = walk.view(Walk.CLERK, draft).main().digest();
        assertThat(Digest.of(kept.getOrDefault("van-ban.pdf", new byte[0]))).isEqualTo(issued);
        assertThat(kept.keySet())
                .contains("manifest.json", "policy.xml", "report.json", "report.html")
                .anyMatch(name -> name.startsWith("anchors/"))
                .anyMatch(name -> name.startsWith("certificates/"))
                .anyMatch(name -> name.startsWith("ocsp/"))
                .anyMatch(name -> name.startsWith("time-stamps/"));
        assertThat(new String(kept.getOrDefault("manifest.json", new byte[0]), StandardCharsets.UTF_8))
                .contains(issued.hex());
        assertThat(walk.as(Walk.CLERK, () -> evidence.of(issued)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.occasion()).isEqualTo(KeptEvidence.Occasion.ISSUE);
                    assertThat(one.light()).isEqualTo(Light.GREEN);
                });
        assertThat(walk.as(Walk.OTHER_AGENCY, () -> evidence.of(issued))).isEmpty();
        refused("outgoing.document-unknown", () -> walk.as(Walk.OTHER_AGENCY, () -> issueEvidence.zip(draft)));
    }

    @Test
    void aReceivedDocumentHasItsEvidenceToo() {
        ReceivingClerk clerk = ReceivingClerk.in(house);
        byte[] file = ForeignFile.signedBy(
                pki.person("Trần Quốc Bình", "Ủy ban nhân dân tỉnh Bình Minh", "Chủ tịch"), clock.instant());
        DocumentId id = clerk.received(file);
        var main = clerk.view(id).main().orElseThrow();
        Map<String, byte[]> kept = unpacked(clerk.as(() -> incoming.evidence(id, main.holding())));
        assertThat(kept.getOrDefault("van-ban.pdf", new byte[0])).isEqualTo(file);
        assertThat(new String(kept.getOrDefault("report.html", new byte[0]), StandardCharsets.UTF_8))
                .contains("Trần Quốc Bình");
        assertThat(clerk.as(() -> evidence.of(Digest.of(file))))
                .extracting(KeptEvidence::occasion)
                .contains(KeptEvidence.Occasion.RECEPTION);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var found = new TreeMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                found.put(entry.getName(), stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
