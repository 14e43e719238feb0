package vn.congvan.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import vn.congvan.common.Reason;

/// The signing time that a signer claims. Many signing tools write local Vietnamese time into the signature
/// and label it UTC; it is then seven hours ahead of the time written beside the signature, or of the time
/// stamp. Such a time is set right, and that is said.
///
/// @param inside as it stands inside the signature, signed
/// @param beside as it stands beside it (`/M`)
record WrittenTimes(Optional<Instant> inside, Optional<Instant> beside) {
    static final WrittenTimes NONE = new WrittenTimes(Optional.empty(), Optional.empty());
    private static final Duration ZONE = Duration.ofHours(7);
    private static final Duration NEAR = Duration.ofMinutes(15);

    static WrittenTimes of(PDSignature signature) {
        return new WrittenTimes(
                inside(signature), Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant));
    }

    private static Optional<Instant> inside(PDSignature signature) {
        byte[] contents = signature.getContents();
        if (contents == null || contents.length == 0) {
            return Optional.empty();
        }
        try {
            for (SignerInformation signer : new CMSSignedData(contents).getSignerInfos()) {
                AttributeTable attributes = signer.getSignedAttributes();
                Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
                if (time != null) {
                    Date date = Time.getInstance(time.getAttributeValues()[0]).getDate();
                    return Optional.of(date.toInstant());
                }
            }
            return Optional.empty();
        } catch (CMSException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> sensible(Optional<Instant> stamped, List<Reason> remarks) {
        if (inside.isEmpty()) {
            return beside;
        }
        boolean ahead = stamped.or(() -> beside)
                .map(reference -> near(Duration.between(reference, inside.get())))
                .orElse(false);
        if (!ahead) {
            return inside;
        }
        remarks.add(Reason.of("signing.time-zone-corrected"));
        return Optional.of(inside.get().minus(ZONE));
    }

    private static boolean near(Duration ahead) {
        return ahead.minus(ZONE).abs().compareTo(NEAR) < 0;
    }
}
