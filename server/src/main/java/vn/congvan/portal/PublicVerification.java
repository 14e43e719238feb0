package vn.congvan.portal;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Intake;
import vn.congvan.lawbook.DocumentForm;
import vn.congvan.signing.Light;
import vn.congvan.signing.LooseVerification;
import vn.congvan.signing.Verdict;
import vn.congvan.signing.Weighing;

/// Verification for the public. Whatever it is given, it answers within its time, keeps nothing, and speaks of no other
/// document than the one that was given.
@Service
public class PublicVerification {
    private static final int LONGEST_CODE = 40;

    private final Intake intake;
    private final LooseVerification verification;
    private final Weighing weighing;
    private final Content content;
    private final PublicRows rows;
    private final Turns turns;
    private final PortalSettings settings;

    PublicVerification(
            Intake intake,
            LooseVerification verification,
            Weighing weighing,
            Content content,
            PublicRows rows,
            Turns turns,
            PortalSettings settings) {
        this.intake = intake;
        this.verification = verification;
        this.weighing = weighing;
        this.content = content;
        this.rows = rows;
        this.turns = turns;
        this.settings = settings;
    }

    /// The largest file, in megabytes.
    public long megabytes() {
        return settings.largest().toMegabytes();
    }

    /// Refuses a file by its size alone, so that it need not be read.
    ///
    /// @throws Refusal `files.too-large`
    public void checkSize(long size) {
        if (size > settings.largest().toBytes()) {
            throw Refusal.userMistake(Reason.of("files.too-large", "megabytes", megabytes()));
        }
    }

    /// Verifies a PDF.
    ///
    /// @throws Refusal `files.empty`, `files.too-large`, `files.type-not-allowed`, `files.password`, `files.bomb`,
    ///     `files.broken`; `portal.busy` if too many are being verified
    public PublicFinding verify(byte[] file) {
        intake.checkPdf(file, settings.largest().toBytes());
        return turns.take(() -> {
                    intake.checkOpens(file);
                    Verdict verdict = verification.verify(file);
                    Optional<IssuedIdentity> identity = rows.issued(verification.revisions(file));
                    Optional<DocumentForm> form = identity.map(one -> form(one, verdict));
                    return new PublicFinding(verdict, weighing.byItself(verdict, form), identity);
                })
                .orElseGet(() -> tooLong(file));
    }

    private PublicFinding tooLong(byte[] file) {
        Reason why = Reason.of("portal.took-too-long");
        return new PublicFinding(verification.undetermined(file, why), weighing.unverified(why), Optional.empty());
    }

    /// Digitised paper keeps the sign of its original and is a copy.
    private static DocumentForm form(IssuedIdentity identity, Verdict verdict) {
        return switch (identity.kind()) {
            case DOCUMENT -> verdict.byAgencyAtCorner() ? DocumentForm.COPY : DocumentForm.ORIGINAL;
            case APPENDIX -> DocumentForm.SEPARATE_APPENDIX;
            case COPY -> DocumentForm.COPY;
        };
    }

    /// Looks up what stands on a print, by the code on it.
    ///
    /// @throws Refusal `portal.code-unknown`; `portal.busy`
    public PublicPrint print(String typed) {
        String code = typed.length() > LONGEST_CODE
                ? ""
                : typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        PrintIdentity found = Optional.of(code)
                .filter(text -> !text.isEmpty())
                .flatMap(rows::print)
                .orElseThrow(() -> Refusal.notFound(Reason.of("portal.code-unknown")));
        return new PublicPrint(found, found.originalFile().map(this::light));
    }

    private Light light(Digest original) {
        return turns.take(() -> verification.verify(content.read(original)).light())
                .orElse(Light.AMBER);
    }
}
