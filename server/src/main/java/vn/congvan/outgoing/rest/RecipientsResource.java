package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.Distribution;
import vn.congvan.outgoing.DistributionLine;
import vn.congvan.outgoing.RecipientGroup;
import vn.congvan.outgoing.RecipientGroups;
import vn.congvan.outgoing.Standing;
import vn.congvan.practice.SendingMode;

/// How documents go to their recipients, and saved groups of recipients.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing-recipients", description = "Nơi nhận: mục đích, cách gửi, mã hiện nay; nhóm nơi nhận")
class RecipientsResource {
    private final Distribution distribution;
    private final RecipientGroups groups;

    RecipientsResource(Distribution distribution, RecipientGroups groups) {
        this.distribution = distribution;
        this.groups = groups;
    }

    /// One recipient.
    record LineJson(
            String recipient,
            String name,
            String role,
            String roleName,
            SendingMode mode,
            SendingMode proposed,
            Optional<String> proposedBy,
            Optional<String> reason,
            Standing standing,
            Optional<String> targetCode,
            Optional<String> targetName,
            Optional<Instant> settledAt,
            boolean unconfirmed,
            Optional<String> confirmedBy,
            Optional<String> takenBy) {
        static LineJson of(DistributionLine line) {
            return new LineJson(
                    line.recipient().word(),
                    line.name(),
                    line.role().code(),
                    line.role().name(),
                    line.mode(),
                    line.proposed().mode(),
                    line.proposed().instrument(),
                    line.reason(),
                    line.standing(),
                    line.target().map(DistributionLine.Target::code),
                    line.target().map(DistributionLine.Target::name),
                    line.settled(),
                    line.unconfirmed(),
                    line.confirmed().map(DistributionLine.Confirmed::person),
                    line.taken().map(DistributionLine.Taken::person));
        }
    }

    /// What is decided for one recipient.
    record Deciding(
            @Nullable String recipient,
            @Nullable String role,
            @Nullable SendingMode mode,
            @Nullable String reason) {}

    /// A recipient.
    record Named(@Nullable String recipient) {}

    /// A group to be saved.
    record Saving(
            @Nullable String name, boolean own, @Nullable List<String> recipients) {}

    /// A group as it stands today.
    record GroupJson(UUID id, String name, boolean own, List<RecipientGroup.Member> members, List<Reason> changed) {
        static GroupJson of(RecipientGroup group) {
            return new GroupJson(group.id(), group.name(), group.own(), group.members(), group.changed());
        }
    }

    /// The id of what was made.
    record Made(UUID id) {}

    @GetMapping("/documents/{id}/distribution")
    @Operation(summary = "How the document goes to each recipient, and how each address stands today")
    List<LineJson> lines(@PathVariable UUID id) {
        return distribution.of(new DocumentId(id)).lines().stream()
                .map(LineJson::of)
                .toList();
    }

    @PostMapping("/documents/{id}/distribution")
    @Operation(summary = "Decide end and way for one recipient; another way than the proposed one needs a reason")
    List<LineJson> decide(@PathVariable UUID id, @RequestBody Deciding body) {
        distribution.decide(
                new DocumentId(id),
                text(body.recipient()),
                text(body.role()),
                body.mode() == null ? SendingMode.ELECTRONIC : body.mode(),
                Optional.ofNullable(body.reason()));
        return lines(id);
    }

    @PostMapping("/documents/{id}/distribution/successor")
    @Operation(summary = "Send to the successor of a code that was merged into another one")
    List<LineJson> redirect(@PathVariable UUID id, @RequestBody Named body) {
        distribution.redirect(new DocumentId(id), text(body.recipient()));
        return lines(id);
    }

    @PostMapping("/documents/{id}/distribution/confirmed")
    @Operation(
            summary = "Confirm, before sending, a recipient whose code is closed or unknown; it gets the document once"
                    + " its code is repaired")
    List<LineJson> confirm(@PathVariable UUID id, @RequestBody Named body) {
        distribution.confirm(new DocumentId(id), text(body.recipient()));
        return lines(id);
    }

    @PostMapping("/documents/{id}/distribution/taken")
    @Operation(summary = "Confirm that the document has come to the asker's unit, or to the asker")
    List<LineJson> take(@PathVariable UUID id, @RequestBody Named body) {
        distribution.take(new DocumentId(id), text(body.recipient()));
        return lines(id);
    }

    @GetMapping("/recipient-groups")
    @Operation(summary = "Saved groups of recipients with their members of today and what has changed")
    List<GroupJson> groups() {
        return groups.mine().stream().map(GroupJson::of).toList();
    }

    @PostMapping("/recipient-groups")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a group, in place of the one of the same name")
    Made save(@RequestBody Saving body) {
        return new Made(
                groups.save(text(body.name()), body.own(), body.recipients() == null ? List.of() : body.recipients()));
    }

    @PostMapping("/recipient-groups/{group}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drop a group; drafts that were made from it stay as they are")
    void drop(@PathVariable UUID group) {
        groups.drop(group);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
