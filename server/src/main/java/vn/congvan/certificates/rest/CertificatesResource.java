package vn.congvan.certificates.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.certificates.CertificateId;
import vn.congvan.certificates.Certificates;
import vn.congvan.certificates.Holder;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;

/// `/api/certificates`: the register of certificates and key devices, for the agency's administrator. Every
/// act answers with the registration as it then stands.
@RestController
@RequestMapping("/api/certificates")
@Tag(name = "certificates", description = "Chứng thư số của người ký và của cơ quan, thiết bị lưu khóa bí mật")
class CertificatesResource {
    private final Certificates certificates;
    private final Clock clock;

    CertificatesResource(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /// To whom a certificate is registered: a person or an authority, one of both.
    ///
    /// @param device the label of the device that holds the key
    record Registration(Optional<UUID> person, Optional<UUID> authority, Optional<String> device) {
        Holder holder() {
            if (person.isPresent() == authority.isPresent()) {
                throw Refusal.userMistake(Reason.of("certificates.holder-missing"));
            }
            return person.<Holder>map(id -> new Holder.OfPerson(new PersonId(id)))
                    .orElseGet(() -> new Holder.OfAuthority(new AuthorityId(authority.orElseThrow())));
        }
    }

    /// Why something is done.
    record Because(Optional<String> reason) {}

    /// Who keeps an authority's device.
    ///
    /// @param assignment number and date of the written assignment
    /// @param from absent is today
    /// @param to the last day; absent where no end is set
    record Keeping(UUID post, Optional<String> assignment, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /// @param last the last day of the custody; absent is yesterday, so that it ends at once
    record TakingBack(Optional<LocalDate> last) {}

    @GetMapping
    @Operation(summary = "All registered certificates of the agency, people first")
    List<CertificateJson> all() {
        return certificates.list().stream().map(CertificateJson::of).toList();
    }

    @GetMapping("/choices")
    @Operation(summary = "Whom a certificate can be registered to, and which clerks may keep a device")
    CertificateJson.Choices choices() {
        return CertificateJson.Choices.of(certificates.choices());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One registered certificate")
    CertificateJson one(@PathVariable UUID id) {
        return view(new CertificateId(id));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a certificate (DER or PEM) to a person or an authority")
    CertificateJson register(
            @RequestPart("registration") Registration registration, @RequestPart("file") MultipartFile file)
            throws IOException {
        return view(certificates.register(
                registration.holder(), file.getBytes(), registration.device().orElse("")));
    }

    @PostMapping("/{id}/ask")
    @Operation(summary = "Ask the issuing authority again whether the certificate is revoked, and keep the answer")
    CertificateJson ask(@PathVariable UUID id) {
        certificates.askAgain(new CertificateId(id));
        return one(id);
    }

    @PostMapping("/{id}/suspend")
    @Operation(summary = "Put a certificate out of use for a time, with a reason")
    CertificateJson suspend(@PathVariable UUID id, @RequestBody Because body) {
        certificates.suspend(new CertificateId(id), body.reason().orElse(""));
        return one(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Take a suspended certificate into use again")
    CertificateJson resume(@PathVariable UUID id) {
        certificates.resume(new CertificateId(id));
        return one(id);
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a registration for good, with a reason")
    CertificateJson end(@PathVariable UUID id, @RequestBody Because body) {
        certificates.revoke(new CertificateId(id), body.reason().orElse(""));
        return one(id);
    }

    @PostMapping("/{id}/custody")
    @Operation(summary = "Give an authority's device into the custody of a clerk, by a written assignment")
    CertificateJson assign(@PathVariable UUID id, @RequestBody Keeping body) {
        certificates.assign(
                new CertificateId(id),
                new PostId(body.post()),
                body.assignment().orElse(""),
                body.from().orElseGet(() -> LocalDate.now(clock)),
                body.to());
        return one(id);
    }

    @PostMapping("/{id}/take-back")
    @Operation(summary = "Take an authority's device back from its custodian")
    CertificateJson takeBack(@PathVariable UUID id, @RequestBody TakingBack body) {
        certificates.takeBack(
                new CertificateId(id),
                body.last().orElseGet(() -> LocalDate.now(clock).minusDays(1)));
        return one(id);
    }

    private CertificateJson view(CertificateId id) {
        return CertificateJson.of(certificates.view(id));
    }
}
