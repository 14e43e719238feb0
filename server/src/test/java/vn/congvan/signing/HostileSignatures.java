package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import vn.congvandemo.pki.IssuedKey;

/// Signatures that cover less than they seem to, and values that belong to something else.
final class HostileSignatures {
    private static final PDRectangle OVER_TEXT = new PDRectangle(75, 690, 330, 34);
    private static final String COVERING =
            "1 g 0 0 330 34 re f 0 g BT /F1 16 Tf 5 10 Td (QUYET DINH chi 900 000 000 dong) Tj ET";

    private HostileSignatures() {}

    static void into(Map<String, HostileFiles.Making> all) {
        doubled(all);
        gaps(all);
        values(all);
        sneaky(all);
        partly(all);
    }

    private record Found(int number, String body) {}

    /// The first signature's object as it stands in the file.
    private static Found signature(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            long number = document.getSignatureFields()
                    .getFirst()
                    .getSignature()
                    .getCOSObject()
                    .getKey()
                    .getNumber();
            String text = new String(file, StandardCharsets.ISO_8859_1);
            int at = text.indexOf("\n" + number + " 0 obj") + 1;
            return new Found(
                    (int) number,
                    text.substring(text.indexOf("<<", at), text.indexOf("endobj", at))
                            .strip());
        }
    }

    private static HostileFiles.Making rewritten(UnaryOperator<String> edit) {
        return honest -> {
            Found found = signature(honest.certified());
            return RawPdf.onto(honest.certified())
                    .put(found.number(), edit.apply(found.body()))
                    .table();
        };
    }

    private static UnaryOperator<String> first(String entry) {
        return body -> "<< " + entry + body.substring(2);
    }

    private static UnaryOperator<String> last(String entry) {
        return body -> body.substring(0, body.length() - 2) + entry + " >>";
    }

    private static void doubled(Map<String, HostileFiles.Making> all) {
        all.put("two contents, the other first", rewritten(first("/Contents <3000> ")));
        all.put("two contents, the other last", rewritten(last("/Contents <3000> ")));
        all.put("two ranges, the other first", rewritten(first("/ByteRange [0 10 20 30] ")));
        all.put("two ranges, the other last", rewritten(last("/ByteRange [0 10 20 30] ")));
        all.put("a range of six numbers", rewritten(last("/ByteRange [0 10 20 30 40 50] ")));
        all.put("a range of three numbers", rewritten(last("/ByteRange [0 10 20] ")));
        all.put("ranges that overlap", rewritten(last("/ByteRange [0 500 400 100] ")));
        all.put("a range past the end", rewritten(last("/ByteRange [0 10 20 2147483647] ")));
        all.put("a range larger than any number", rewritten(last("/ByteRange [0 10 20 99999999999999999999] ")));
        all.put("a range of words", rewritten(last("/ByteRange [/a /b /c /d] ")));
        all.put("another kind of signature", rewritten(last("/SubFilter /adbe.x509.rsa_sha1 ")));
        all.put(
                "a signature that calls itself a time stamp",
                rewritten(last("/SubFilter /ETSI.RFC3161 /Type /DocTimeStamp ")));
        all.put(
                "a time stamp that is a person's signature",
                honest -> Forgery.edit((document, changed) -> {
                            COSDictionary field =
                                    document.getSignatureFields().getFirst().getCOSObject();
                            COSDictionary copy = new COSDictionary(field.getCOSDictionary(COSName.V));
                            copy.setName(COSName.SUB_FILTER, "ETSI.RFC3161");
                            var form = document.getDocumentCatalog().getAcroForm(null);
                            var another = new PDSignatureField(form);
                            another.setPartialName("them");
                            another.getCOSObject().setItem(COSName.V, copy);
                            form.getCOSObject().getCOSArray(COSName.FIELDS).add(another.getCOSObject());
                            changed.add(form.getCOSObject());
                            changed.add(another.getCOSObject());
                        })
                        .on(honest.issued()));
    }

    /// The bytes between the two parts of the range, replaced as far as they hold nothing but zeros.
    private static HostileFiles.Making padding(String instead) {
        return honest -> {
            byte[] file = honest.certified().clone();
            String text = new String(file, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("0000>", text.lastIndexOf("/Contents <")) + 4;
            byte[] other = instead.getBytes(StandardCharsets.US_ASCII);
            int padded = end;
            while (text.charAt(padded - 1) == '0') {
                padded--;
            }
            System.arraycopy(other, 0, file, padded + 10, other.length);
            return file;
        };
    }

    private static void gaps(Map<String, HostileFiles.Making> all) {
        all.put("other entries in the gap", padding("> /Name (Chu tich) /X <00"));
        all.put("another certification in the gap", padding("> /Reference [] /Contents <3000"));
        all.put("a comment in the gap", padding("\n% nothing \n"));
        all.put("letters that are no numbers in the gap", padding("zzzz"));
        all.put("an object in the gap", padding("> >> endobj 71 0 obj << >> endobj 99 0 obj << /X <00"));
    }

    private static HostileFiles.Making value(
            java.util.function.BiFunction<SignedData, HostileFiles.Honest, ASN1Encodable> edit) {
        return honest -> {
            byte[] file = honest.certified().clone();
            String text = new String(file, StandardCharsets.ISO_8859_1);
            int from = text.lastIndexOf("/Contents <") + 11;
            int to = text.indexOf('>', from);
            byte[] old = HexFormat.of().parseHex(text.substring(from, to));
            SignedData data = read(old);
            var wrapped = new ASN1EncodableVector();
            wrapped.add(new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.840.113549.1.7.2"));
            wrapped.add(new BERTaggedObject(0, edit.apply(data, honest)));
            String hex = HexFormat.of().formatHex(new BERSequence(wrapped).getEncoded());
            byte[] put = (hex + "0".repeat(to - from - hex.length())).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(put, 0, file, from, put.length);
            return file;
        };
    }

    private static SignedData read(byte[] value) throws IOException {
        try (var in = new ASN1InputStream(value)) {
            var sequence = (ASN1Sequence) in.readObject();
            return SignedData.getInstance(((ASN1TaggedObject) sequence.getObjectAt(1)).getExplicitBaseObject());
        }
    }

    private static SignedData with(SignedData data, Certificate certificate, SignerInfo signer) {
        return new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                new BERSet(certificate),
                null,
                new BERSet(signer));
    }

    private static Certificate certificate(IssuedKey key) {
        try {
            return Certificate.getInstance(key.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void values(Map<String, HostileFiles.Making> all) {
        all.put(
                "the certificate swapped",
                value((data, honest) -> with(
                        data,
                        certificate(honest.flow().seal),
                        SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)))));
        all.put("the signed attributes swapped", value((data, honest) -> {
            SignerInfo own = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            SignerInfo other;
            try {
                byte[] foreign = ForeignFile.cms(
                        honest.flow().leader, new byte[10], honest.flow().clock.instant());
                other = SignerInfo.getInstance(read(foreign).getSignerInfos().getObjectAt(0));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return with(
                    data,
                    certificate(honest.flow().leader),
                    new SignerInfo(
                            own.getSID(),
                            own.getDigestAlgorithm(),
                            other.getAuthenticatedAttributes(),
                            own.getDigestEncryptionAlgorithm(),
                            own.getEncryptedDigest(),
                            null));
        }));
        all.put("the value of another content", value((_, honest) -> {
            try {
                return read(ForeignFile.cms(
                        honest.flow().leader, new byte[10], honest.flow().clock.instant()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));
        all.put(
                "the signer taken out of the value",
                value((data, _) -> new SignedData(
                        data.getDigestAlgorithms(),
                        data.getEncapContentInfo(),
                        data.getCertificates(),
                        null,
                        new BERSet())));
        all.put("a value that is no signature", value((_, _) -> new DERSequence()));
        all.put(
                "the value in another field too",
                honest -> Forgery.edit((document, changed) -> {
                            COSDictionary first =
                                    document.getSignatureFields().getFirst().getCOSObject();
                            var form = document.getDocumentCatalog().getAcroForm(null);
                            var another = new PDSignatureField(form);
                            another.setPartialName("them");
                            another.getCOSObject().setItem(COSName.V, first.getItem(COSName.V));
                            form.getCOSObject().getCOSArray(COSName.FIELDS).add(another.getCOSObject());
                            changed.add(form.getCOSObject());
                            changed.add(another.getCOSObject());
                        })
                        .on(honest.certified()));
        all.put(
                "the values of two fields exchanged",
                honest -> Forgery.edit((document, changed) -> {
                            List<PDSignatureField> fields = document.getSignatureFields();
                            var one = fields.get(0).getCOSObject();
                            var other = fields.get(1).getCOSObject();
                            var kept = one.getItem(COSName.V);
                            one.setItem(COSName.V, other.getItem(COSName.V));
                            other.setItem(COSName.V, kept);
                            changed.add(one);
                            changed.add(other);
                        })
                        .on(honest.twice()));
    }

    private static void sneaky(Map<String, HostileFiles.Making> all) {
        all.put(
                "a good signature over another's picture",
                honest -> ForeignFile.shown(
                        ForeignFile.shown(
                                honest.certified(),
                                new PDRectangle(300, 300, 150, 50),
                                "0 0 1 rg 10 10 130 30 re f",
                                honest.flow().leader,
                                honest.flow().clock.instant()),
                        new PDRectangle(300, 300, 150, 50),
                        "1 g 0 0 150 50 re f",
                        honest.flow().seal,
                        honest.flow().clock.instant()));
        all.put(
                "a good signature as large as the page",
                honest -> ForeignFile.shown(
                        honest.approved(),
                        new PDRectangle(0, 0, 595, 842),
                        "1 g 0 0 595 842 re f",
                        honest.flow().seal,
                        honest.flow().clock.instant()));
    }

    /// A further signature by somebody trusted that lies over text: nobody but a reader can tell it from the stamps
    /// that honest programs lay over the head of a page. It is told as a change.
    static void told(Map<String, HostileFiles.Making> all) {
        all.put(
                "a good signature whose picture covers the text",
                honest -> ForeignFile.shown(
                        honest.certified(),
                        OVER_TEXT,
                        COVERING,
                        honest.flow().seal,
                        honest.flow().clock.instant()));
        all.put(
                "a good signature that covers the text, notes permitted",
                honest -> ForeignFile.shown(
                        honest.annotatable(),
                        OVER_TEXT,
                        COVERING,
                        honest.flow().seal,
                        honest.flow().clock.instant()));
    }

    /// Signed by a trusted key, but over parts that leave out what is said.
    private static byte[] signedPartly(HostileFiles.Honest honest, Parts parts) throws IOException {
        RawPdf raw = RichPdf.written();
        raw.put(RichPdf.CATALOG, RichPdf.object(RichPdf.CATALOG).replace("[60 0 R]", "[60 0 R 80 0 R]"));
        raw.put(80, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /Rect [0 0 0 0] /V 81 0 R >>");
        int room = 8000;
        String blank = "[" + " ".repeat(60) + "]";
        raw.put(
                81,
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange " + blank
                        + " /Before (x) /Contents <" + "0".repeat(room) + "> /After (x) >>");
        raw.stream(RichPdf.CONTENT, "", "BT /F1 16 Tf 80 700 Td (QUYET DINH chi 100 000 000 dong) Tj ET");
        raw.text("% the end of what may change\n");
        byte[] file = raw.table();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int open = text.indexOf("/Contents <00") + 10;
        int[] range = parts.of(text, open, open + room + 2, file.length);
        String said = Arrays.toString(range).replace(",", "");
        byte[] put = (said.substring(0, said.length() - 1) + " ".repeat(62 - said.length()) + "]")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(put, 0, file, text.indexOf(blank), put.length);
        var covered = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < range.length; i += 2) {
            covered.write(file, range[i], range[i + 1]);
        }
        byte[] value = ForeignFile.cms(
                honest.flow().leader, covered.toByteArray(), honest.flow().clock.instant());
        byte[] hex = HexFormat.of().formatHex(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, file, open + 1, hex.length);
        return file;
    }

    private interface Parts {
        int[] of(String text, int open, int close, int length);
    }

    private static void partly(Map<String, HostileFiles.Making> all) {
        all.put(
                "a signature that leaves out the content after its value",
                honest -> signedPartly(honest, (text, open, _, length) -> {
                    int end = text.indexOf("% the end of what may change");
                    return new int[] {0, open, end, length - end};
                }));
        all.put(
                "a signature that leaves out an entry before its value",
                honest -> signedPartly(honest, (text, _, close, length) ->
                        new int[] {0, text.indexOf("/Before"), close, length - close}));
        all.put(
                "a signature that leaves out an entry after its value",
                honest -> signedPartly(
                        honest, (_, open, close, length) -> new int[] {0, open, close + 12, length - close - 12}));
        all.put(
                "a signature that leaves out the head",
                honest -> signedPartly(
                        honest, (_, open, close, length) -> new int[] {9, open - 9, close, length - close}));
        all.put(
                "a signature that ends before the end",
                honest -> signedPartly(honest, (text, open, close, _) -> {
                    int end = text.indexOf("% the end of what may change");
                    return new int[] {0, open, close, end - close};
                }));
        all.put(
                "a signature in three parts",
                honest -> signedPartly(honest, (text, open, close, length) -> {
                    int from = text.lastIndexOf("100 000 000");
                    return new int[] {0, open, close, from - close, from + 11, length - from - 11};
                }));
        all.put(
                "a signature of the head alone",
                honest -> signedPartly(honest, (_, _, _, length) -> new int[] {0, 9, length - 6, 6}));
    }
}
