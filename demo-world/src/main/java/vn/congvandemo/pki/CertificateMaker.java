package vn.congvandemo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the certificates of the demonstration.
final class CertificateMaker {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    /// What a certificate is for.
    enum Purpose {
        ROOT(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        ISSUING(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        SIGNATURE(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        OCSP(KeyUsage.digitalSignature),
        TIME_STAMP(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

        private final int usage;

        Purpose(int usage) {
            this.usage = usage;
        }
    }

    /// Who issues: the certificate and key above, and where the issuer answers.
    record Issuer(X509Certificate certificate, KeyPair keys, Optional<String> ocsp, String crl, String own) {}

    /// From when to when.
    record Validity(Instant from, Instant until) {}

    static X509Certificate root(X500Name name, KeyPair keys, Validity validity) {
        var builder = builder(name, name, keys, validity);
        return finish(builder, Purpose.ROOT, keys, keys, null, null);
    }

    static X509Certificate issue(Issuer issuer, X500Name name, KeyPair keys, Validity validity, Purpose purpose) {
        X500Name issuerName = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        var builder = builder(issuerName, name, keys, validity);
        return finish(builder, purpose, keys, issuer.keys(), issuer.certificate(), issuer);
    }

    static X500Name name(Optional<String> organisation, Optional<String> title, String commonName) {
        var name = new X500NameBuilder(BCStyle.INSTANCE);
        name.addRDN(BCStyle.C, "VN");
        organisation.ifPresent(value -> name.addRDN(BCStyle.O, value));
        name.addRDN(BCStyle.OU, DemoMarker.WORDS);
        title.ifPresent(value -> name.addRDN(BCStyle.T, value));
        name.addRDN(BCStyle.CN, commonName);
        name.addRDN(BCStyle.SERIALNUMBER, "DEMO-" + (100_000 + RANDOM.nextInt(900_000)));
        return name.build();
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name name, KeyPair keys, Validity validity) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(126, RANDOM).setBit(125),
                Date.from(validity.from()),
                Date.from(validity.until()),
                name,
                keys.getPublic());
    }

    private static X509Certificate finish(
            X509v3CertificateBuilder builder,
            Purpose purpose,
            KeyPair keys,
            KeyPair signing,
            @org.jspecify.annotations.Nullable X509Certificate above,
            @org.jspecify.annotations.Nullable Issuer issuer) {
        try {
            var identifiers = new JcaX509ExtensionUtils();
            boolean authority = purpose == Purpose.ROOT || purpose == Purpose.ISSUING;
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    authority ? new BasicConstraints(purpose == Purpose.ROOT ? 1 : 0) : new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(purpose.usage));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(new ASN1ObjectIdentifier(DemoMarker.OID), false, new DERUTF8String(DemoMarker.WORDS));
            if (above != null && issuer != null) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(above));
                addPurpose(builder, purpose);
                addPlaces(builder, issuer, purpose);
            }
            String algorithm = signing.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var signer = new JcaContentSignerBuilder(algorithm).build(signing.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static void addPurpose(X509v3CertificateBuilder builder, Purpose purpose) throws IOException {
        if (purpose == Purpose.OCSP) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        } else if (purpose == Purpose.TIME_STAMP) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    }

    private static void addPlaces(X509v3CertificateBuilder builder, Issuer issuer, Purpose purpose) throws IOException {
        if (purpose == Purpose.OCSP) {
            return;
        }
        var own = new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuer.own()));
        AccessDescription[] places = issuer.ocsp()
                .map(ocsp ->
                        new AccessDescription[] {new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocsp)), own})
                .orElseGet(() -> new AccessDescription[] {own});
        builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(places));
        ASN1Encodable list = new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(uri(issuer.crl()))), null, null)
        });
        builder.addExtension(Extension.cRLDistributionPoints, false, list);
    }

    private static GeneralName uri(String value) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, value);
    }
}
