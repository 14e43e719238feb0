package vn.congvandemo.signer;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.congvan.protocol.SignOrder;
import vn.congvanagent.Subjects;
import vn.congvandemo.pki.DemoWorld;

/// Orders as a server makes them, over a document that nobody has.
final class SampleOrder {
    private SampleOrder() {}

    static SignOrder of(DemoWorld world, String alias, Instant until) throws Exception {
        X509Certificate certificate = world.certificate(world.device(alias).orElseThrow());
        byte[] digest = new byte[32];
        digest[0] = 7;
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        byte[] hash = HexFormat.of().parseHex(Subjects.sha256(certificate));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        String algorithm =
                certificate.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new SignOrder(
                UUID.randomUUID().toString(),
                "UBND tỉnh Bình Minh",
                "Quyết định 1",
                "LEADER",
                HexFormat.of().formatHex(digest),
                Base64.getEncoder().encodeToString(new DERSet(attributes).getEncoded(ASN1Encoding.DER)),
                algorithm,
                Subjects.sha256(certificate),
                until.toString());
    }

    static SignOrder changed(SignOrder good, String title, String digest) {
        return changed(good, title, digest, good.toBeSigned());
    }

    static SignOrder changed(SignOrder good, String title, String digest, String toBeSigned) {
        return new SignOrder(
                good.requestId(),
                good.agency(),
                title,
                good.role(),
                digest,
                toBeSigned,
                good.algorithm(),
                good.certificateSha256(),
                good.expiresAt());
    }
}
