package vn.congvanagent;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;

/// Checks an order before anything is shown or signed: what is to be signed must be CMS signed
/// attributes over exactly the digest the order names, for exactly the named certificate.
final class OrderCheck {
    private OrderCheck() {}

    /// Why the order must be refused, if it must.
    static Optional<SignRefusal> refusal(SignOrder order, X509Certificate certificate, Instant now) {
        if (!until(order).map(now::isBefore).orElse(false)) {
            return refuse(until(order).isEmpty() ? Code.ORDER_INVALID : Code.EXPIRED);
        }
        if (!algorithmFits(order.algorithm(), certificate)) {
            return refuse(Code.ORDER_INVALID);
        }
        try {
            AttributeTable attributes = attributes(Base64.getDecoder().decode(order.toBeSigned()));
            byte[] digest = HexFormat.of().parseHex(order.documentDigest());
            boolean sameDigest = Arrays.equals(digest, messageDigest(attributes));
            boolean sameCertificate = namedCertificate(attributes)
                    .map(named -> Arrays.equals(named, HexFormat.of().parseHex(order.certificateSha256())))
                    .orElse(false);
            return sameDigest && sameCertificate ? Optional.empty() : refuse(Code.DIGEST_MISMATCH);
        } catch (IllegalArgumentException | ClassCastException | java.io.IOException e) {
            return refuse(Code.DIGEST_MISMATCH);
        }
    }

    private static Optional<SignRefusal> refuse(Code code) {
        return Optional.of(SignRefusal.of(code));
    }

    /// The moment after which it is void; empty if it does not say.
    static Optional<Instant> until(SignOrder order) {
        try {
            return Optional.of(OffsetDateTime.parse(order.expiresAt()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean algorithmFits(String algorithm, X509Certificate certificate) {
        String end = certificate.getPublicKey().getAlgorithm().equals("RSA") ? "withRSA" : "withECDSA";
        return algorithm.matches("SHA(256|384|512)" + end);
    }

    private static AttributeTable attributes(byte[] der) throws java.io.IOException {
        ASN1Set set = ASN1Set.getInstance(ASN1Primitive.fromByteArray(der));
        var vector = new ASN1EncodableVector();
        for (var element : set) {
            vector.add(Attribute.getInstance(element));
        }
        return new AttributeTable(vector);
    }

    private static byte[] messageDigest(AttributeTable attributes) {
        Attribute digest = only(attributes, CMSAttributes.messageDigest);
        return ASN1OctetString.getInstance(digest.getAttributeValues()[0]).getOctets();
    }

    private static Optional<byte[]> namedCertificate(AttributeTable attributes) {
        Attribute named = only(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        ESSCertIDv2[] ids =
                SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts();
        return ids.length == 1 ? Optional.of(ids[0].getCertHash()) : Optional.empty();
    }

    private static Attribute only(AttributeTable attributes, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
        if (attributes.getAll(type).size() != 1) {
            throw new IllegalArgumentException("the attribute " + type + " does not stand there exactly once");
        }
        return attributes.get(type);
    }
}
