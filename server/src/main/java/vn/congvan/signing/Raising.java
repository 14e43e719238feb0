package vn.congvan.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.signing.Expectation.Shape;
import vn.congvan.signing.KeptEvidence.Occasion;
import vn.congvan.trust.NoTimeStamp;
import vn.congvan.trust.Trust;

/// The last step of a file before it counts as issued (PAdES LTA), and the evidence of it that is kept.
@Component
class Raising {
    private final Content content;
    private final Trust trust;
    private final Evidence evidence;

    Raising(Content content, Trust trust, Evidence evidence) {
        this.content = content;
        this.trust = trust;
        this.evidence = evidence;
    }

    /// See {@link Signing#raise}.
    Digest raise(Digest sealed) {
        return raise(sealed, Expectation.of(Shape.ISSUED), true);
    }

    /// The same for a file that the agency alone has signed.
    Digest raiseCorner(Digest signed) {
        return raise(signed, Expectation.any(), false);
    }

    private Digest raise(Digest signed, Expectation expectation, boolean guests) {
        byte[] file = content.read(signed);
        try {
            byte[] raised = raised(file, guests);
            Evidence.Found found = evidence.verify(raised, expectation, List.of(file));
            Unfit.unlessGreen(found.verdict(), Orders.NO_REVOCATION_DATA);
            Digest stored = content.store(raised);
            evidence.keep(found, Occasion.ISSUE);
            return stored;
        } catch (AlertException e) {
            throw Refusal.otherSide(Reason.of(Orders.NO_REVOCATION_DATA), e);
        } catch (DSSException e) {
            boolean stamp = e instanceof NoTimeStamp || e.getCause() instanceof NoTimeStamp;
            throw Refusal.otherSide(Reason.of(stamp ? "signing.no-time-stamp" : Orders.NO_REVOCATION_DATA), e);
        }
    }

    /// Of a certificate whose issuer is not known here nobody can bring revocation data; the rest is verified strictly.
    private byte[] raised(byte[] file, boolean guests) {
        try {
            return new TwoStepSignature(trust.verifier(), trust.timeStamps()).raise(file);
        } catch (AlertException e) {
            if (!guests || !Places.guestSigned(file)) {
                throw e;
            }
            CertificateVerifier lenient = trust.verifier();
            lenient.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
            return new TwoStepSignature(lenient, trust.timeStamps()).raise(file);
        }
    }
}
