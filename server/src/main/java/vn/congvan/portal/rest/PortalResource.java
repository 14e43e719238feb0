package vn.congvan.portal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.Wording;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.portal.IssuedIdentity;
import vn.congvan.portal.PublicFinding;
import vn.congvan.portal.PublicVerification;
import vn.congvan.signing.SignatureFinding;

/// The public verification for software, without a token.
@RestController
@RequestMapping("/api/portal")
@Tag(name = "Public verification")
class PortalResource {
    /// What was found.
    ///
    /// @param verdict `GREEN`, `AMBER` or `RED`
    record FindingJson(
            String verdict,
            List<String> reasons,
            WeightJson weight,
            @Nullable IdentityJson identity,
            List<SignatureJson> signatures) {}

    /// The legal weight that follows.
    ///
    /// @param weight `AS_PAPER`, `OPEN` or `INFORMATION_ONLY`
    record WeightJson(String weight, String name, String instrument, String article, List<String> because) {
        static WeightJson of(LegalWeight weight) {
            return new WeightJson(
                    weight.weight().name(),
                    weight.name(),
                    weight.source().instrument(),
                    weight.source().article(),
                    said(weight.because()));
        }
    }

    /// What document of this installation the file is.
    record IdentityJson(
            String kind, String sign, LocalDate date, String type, String organ, boolean extended, boolean recalled) {
        static IdentityJson of(IssuedIdentity identity) {
            return new IdentityJson(
                    identity.kind().name(),
                    identity.sign(),
                    identity.date(),
                    identity.typeName(),
                    identity.organ(),
                    identity.extended(),
                    identity.recalled());
        }
    }

    /// One signature.
    record SignatureJson(
            String signer,
            @Nullable String agency,
            String kind,
            String verdict,
            @Nullable Instant claimedTime,
            @Nullable Instant provenTime,
            List<String> reasons) {}

    private final PublicVerification verification;

    PortalResource(PublicVerification verification) {
        this.verification = verification;
    }

    @PostMapping(path = "/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Verify a PDF; it is not kept")
    FindingJson verify(@RequestParam("file") MultipartFile file) {
        verification.checkSize(file.getSize());
        PublicFinding found = verification.verify(
                TakenUpload.of(file).map(TakenUpload::content).orElse(new byte[0]));
        return new FindingJson(
                found.verdict().light().name(),
                said(found.verdict().remarks()),
                WeightJson.of(found.weight()),
                found.identity().map(IdentityJson::of).orElse(null),
                found.verdict().signatures().stream().map(PortalResource::json).toList());
    }

    @GetMapping("/too-many")
    @Operation(summary = "What somebody is told who asks too often")
    ResponseEntity<ProblemDetail> tooMany() {
        return problem(HttpStatus.TOO_MANY_REQUESTS, Reason.of("portal.too-many"));
    }

    /// Nobody acts here, so there is no trail of an agency in which the attempt would belong.
    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case "files.too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "portal.busy" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, refusal.reason());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Reason reason) {
        var problem = ProblemDetail.forStatusAndDetail(status, said(reason));
        problem.setProperty("code", reason.code());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static SignatureJson json(SignatureFinding found) {
        return new SignatureJson(
                found.signer(),
                found.agency().orElse(null),
                found.holder().name(),
                found.state().name(),
                found.claimedAt().orElse(null),
                found.timeStampedAt().orElse(null),
                said(found.remarks()));
    }

    private static List<String> said(List<Reason> reasons) {
        return reasons.stream().map(PortalResource::said).toList();
    }

    private static String said(Reason reason) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return Wording.of(reason, english ? Locale.ENGLISH : Locale.ROOT);
    }
}
