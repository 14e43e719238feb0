package vn.congvan.outgoing.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Box;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.InitialPlace;
import vn.congvan.form.TextPlace;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.SealAnswer;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.protocol.SignRefusal;

/// The bodies that the resource takes.
final class Requests {
    private Requests() {}

    /// An act with its remark.
    ///
    /// @param note needed for returns, answers and withdrawing
    /// @param revision the revision that was looked at; absent acts on whatever is there
    record Act(@Nullable String note, @Nullable Long revision) {
        static final Act EMPTY = new Act(null, null);

        Optional<String> remark() {
            return Optional.ofNullable(note);
        }

        Seen seen() {
            return Requests.seen(revision);
        }
    }

    /// The urgency that the signer decides; absent takes the drafter's.
    record SignatureOrder(
            @Nullable Urgency urgency, @Nullable Long revision) {
        static final SignatureOrder EMPTY = new SignatureOrder(null, null);
    }

    /// The signer's answer: a signature or a refusal.
    ///
    /// @param signatureValue base64, as the signer answered
    /// @param refusal why the signer did not sign; told and recorded, nothing is changed
    record Signature(
            @Nullable String requestId,
            @Nullable String signatureValue,
            @Nullable SignRefusal refusal) {
        String request() {
            return needed(requestId, "requestId");
        }

        byte[] value() {
            try {
                return Base64.getDecoder().decode(needed(signatureValue, "signatureValue"));
            } catch (IllegalArgumentException e) {
                throw unreadable("signatureValue");
            }
        }
    }

    /// Who is passed over, and why.
    ///
    /// @param place as the document's `circuit` names it
    record Skipping(
            @Nullable String place,
            @Nullable String reason,
            @Nullable Long revision) {
        String who() {
            return needed(place, "place");
        }

        String why() {
            return reason == null ? "" : reason;
        }
    }

    /// The signer's answers to the orders for a document and its appendices.
    record Seals(@Nullable List<@Nullable Signature> signatures) {
        List<SealAnswer> answers() {
            if (signatures == null || signatures.isEmpty() || signatures.contains(null)) {
                throw unreadable("signatures");
            }
            return signatures.stream()
                    .map(Objects::requireNonNull)
                    .map(one -> new SealAnswer(one.request(), one.value()))
                    .toList();
        }
    }

    /// Why a sealing is given up.
    record Cancelling(@Nullable String reason, @Nullable Long revision) {}

    /// Corrected places.
    record Places(@Nullable Plan places, @Nullable Long revision) {
        FieldPlan plan() {
            if (places == null) {
                throw unreadable("places");
            }
            return places.plan();
        }
    }

    /// Where everything goes.
    ///
    /// @param initials absent leaves them where they are: not all software speaks of them
    record Plan(
            List<TextPlace> texts,
            Box signature,
            Box seal,
            @Nullable List<InitialPlace> initials,
            @Nullable List<Reason> doubts) {
        FieldPlan plan() {
            return new FieldPlan(
                    texts,
                    signature,
                    seal,
                    initials == null ? List.of() : initials,
                    doubts == null ? List.of() : doubts);
        }
    }

    /// What the machine shall mend.
    ///
    /// @param rules of the findings; absent for all that the machine can mend
    record FormMending(
            @Nullable Set<@Nullable String> rules, @Nullable Long revision) {
        static final FormMending EMPTY = new FormMending(null, null);

        Set<String> wanted() {
            return rules == null
                    ? Set.of()
                    : rules.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Who has signed for copies on paper.
    record Receipt(@Nullable String words) {
        String text() {
            return words == null ? "" : words;
        }
    }

    /// A recipient that was not reached, and the code to send to.
    record Repair(@Nullable String code, @Nullable String newCode) {
        String from() {
            return needed(code, "code");
        }

        String to() {
            return newCode == null ? from() : newCode;
        }
    }

    /// Why a suspected mark of secrecy is none.
    record Override(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    static Seen seen(@Nullable Long revision) {
        return new Seen(revision == null ? OptionalLong.empty() : OptionalLong.of(revision));
    }

    static UploadedFile uploaded(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new UploadedFile(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("outgoing.input-unreadable", "field", file.getName()), e);
        }
    }

    /// What goes along: the appendices, then what is to be consulted only; empty where neither was sent.
    static Optional<List<UploadedFile>> along(
            @Nullable List<MultipartFile> attachments, @Nullable List<MultipartFile> references) {
        if (attachments == null && references == null) {
            return Optional.empty();
        }
        var along = new ArrayList<>(uploaded(attachments));
        uploaded(references).forEach(file -> along.add(file.asReference()));
        return Optional.of(List.copyOf(along));
    }

    static List<UploadedFile> uploaded(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().map(Requests::uploaded).toList();
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw unreadable(field);
        }
        return value;
    }

    private static Refusal unreadable(String field) {
        return Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", field));
    }
}
