package vn.congvan.copies.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.copies.CancellingCopies;
import vn.congvan.copies.Copies;
import vn.congvan.copies.Copy;
import vn.congvan.copies.CopyFile;
import vn.congvan.copies.CopyView;
import vn.congvan.copies.MakingCopies;
import vn.congvan.copies.NewCopy;
import vn.congvan.copies.ScanFile;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// `/api/copies`: copies of issued and received documents.
@RestController
@RequestMapping("/api/copies")
@Tag(name = "copies", description = "Bản sao: xin sao, cho sao, lập, giao")
class CopiesResource {
    private final Copies copies;
    private final MakingCopies making;
    private final CancellingCopies cancelling;

    CopiesResource(Copies copies, MakingCopies making, CancellingCopies cancelling) {
        this.copies = copies;
        this.making = making;
        this.cancelling = cancelling;
    }

    /// What is asked for.
    ///
    /// @param pages that a trích sao takes; the first always belongs to them
    record Wanted(
            @Nullable UUID document,
            @Nullable CopyForm form,
            @Nullable Medium target,
            @Nullable List<Integer> pages,
            @Nullable Integer copies,
            @Nullable String receiver,
            @Nullable String purpose) {}

    /// A decision.
    record Decision(@Nullable Boolean grant, @Nullable String remark) {}

    /// The signer's answer.
    record Signature(
            @Nullable String requestId,
            @Nullable String signatureValue,
            @Nullable SignRefusal refusal) {}

    /// How many are printed.
    record Printing(@Nullable Integer copies) {}

    /// To whom a copy was handed out.
    record Giving(@Nullable String to) {}

    /// Why a copy is given up.
    record Cancelling(@Nullable String reason) {}

    /// A copy.
    ///
    /// @param cancelled why it was given up
    /// @param hindrances what stands in its way, told where one copy is asked for
    record CopyJson(
            UUID id,
            UUID document,
            String original,
            CopyForm form,
            Medium origin,
            Medium target,
            String state,
            @Nullable String sign,
            @Nullable LocalDate date,
            @Nullable String signer,
            int copies,
            int printed,
            String receiver,
            String purpose,
            String askedBy,
            String lookUpCode,
            @Nullable String cancelled,
            List<Reason> hindrances) {
        static CopyJson of(CopyView view) {
            Copy copy = view.copy();
            boolean paper = copy.target() == Medium.PAPER;
            return new CopyJson(
                    copy.id(),
                    copy.original().id().value(),
                    copy.original().sign(),
                    copy.form(),
                    copy.origin(),
                    copy.target(),
                    copy.state().name(),
                    copy.sign().map(Copy.Sign::full).orElse(null),
                    copy.sign().map(Copy.Sign::date).orElse(null),
                    paper ? copy.decided().map(Copy.Decided::name).orElse(null) : null,
                    copy.count(),
                    view.printed(),
                    copy.receiver(),
                    copy.purpose(),
                    copy.asked().name(),
                    view.code(),
                    copy.cancelled().map(Copy.Cancelled::reason).orElse(null),
                    view.hindrances());
        }
    }

    @GetMapping
    @Operation(summary = "The copies that concern the asking post, newest first")
    List<CopyJson> list() {
        return copies.list().stream().map(CopyJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One copy")
    CopyJson one(@PathVariable UUID id) {
        return CopyJson.of(copies.view(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for a copy; a form that Điều 25 does not allow says why")
    CopyJson request(@RequestBody Wanted body) {
        if (body.document() == null || body.form() == null || body.target() == null) {
            throw Refusal.userMistake(Reason.of("copies.form-missing"));
        }
        UUID id = copies.request(new NewCopy(
                new DocumentId(body.document()),
                body.form(),
                body.target(),
                body.pages() == null ? List.of() : body.pages(),
                body.copies() == null ? 1 : body.copies(),
                body.receiver() == null ? "" : body.receiver(),
                body.purpose() == null ? "" : body.purpose()));
        return one(id);
    }

    @PostMapping("/{id}/decision")
    @Operation(summary = "Grant or refuse a copy; for whom the head named")
    CopyJson decide(@PathVariable UUID id, @RequestBody Decision body) {
        copies.decide(id, Boolean.TRUE.equals(body.grant()), Optional.ofNullable(body.remark()));
        return one(id);
    }

    @PostMapping("/{id}/make")
    @Operation(summary = "Number a granted copy; without a scan, for an electronic original")
    CopyJson make(@PathVariable UUID id) {
        making.make(id, Optional.empty());
        return one(id);
    }

    @PostMapping(path = "/{id}/make", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Number a granted copy of paper, with the scan of what is copied")
    CopyJson make(@PathVariable UUID id, @RequestPart("scan") MultipartFile scan) {
        try {
            String name = Optional.ofNullable(scan.getOriginalFilename()).orElse("");
            making.make(id, Optional.of(new ScanFile(name, scan.getBytes())));
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("copies.scan-missing"), e);
        }
        return one(id);
    }

    @PostMapping("/{id}/seal-order")
    @Operation(summary = "Ask for the agency's signature on an electronic copy")
    SignOrder orderSeal(@PathVariable UUID id) {
        return making.orderSeal(id);
    }

    @PostMapping("/{id}/seal")
    @Operation(summary = "Hand in the agency's signature, or the signer's refusal")
    CopyJson seal(@PathVariable UUID id, @RequestBody Signature body) {
        if (body.refusal() != null) {
            making.notSigned(id, body.refusal());
        }
        if (body.requestId() == null || body.signatureValue() == null) {
            throw Refusal.userMistake(Reason.of("copies.order-replaced"));
        }
        making.seal(id, body.requestId(), Base64.getDecoder().decode(body.signatureValue()));
        return one(id);
    }

    @PostMapping("/{id}/prints")
    @Operation(summary = "The sheets of a copy on paper; each printing is counted")
    ResponseEntity<byte[]> print(@PathVariable UUID id, @RequestBody Printing body) {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        byte[] sheets = making.print(id, body.copies() == null ? 1 : body.copies(), address);
        return new HandedOut("ban-sao.pdf", MediaKind.PDF.contentType(), sheets).toKeep();
    }

    @PostMapping("/{id}/given")
    @Operation(summary = "Record to whom a copy was handed out")
    CopyJson give(@PathVariable UUID id, @RequestBody Giving body) {
        copies.give(id, body.to() == null ? "" : body.to());
        return one(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Give a granted copy up, with a reason; its number is never given again")
    CopyJson cancel(@PathVariable UUID id, @RequestBody Cancelling body) {
        cancelling.cancel(id, body.reason() == null ? "" : body.reason());
        return one(id);
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The electronic copy")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        CopyFile file = making.file(id);
        return new HandedOut(file.fileName(), MediaKind.PDF.contentType(), file.content()).toKeep();
    }
}
