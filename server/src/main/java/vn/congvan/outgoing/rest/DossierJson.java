package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.HoldingId;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.outgoing.DraftingChoices;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.dossiers.Ask;
import vn.congvan.outgoing.dossiers.Asking;
import vn.congvan.outgoing.dossiers.Dossier;
import vn.congvan.outgoing.dossiers.DossierPaper;
import vn.congvan.outgoing.dossiers.Following;
import vn.congvan.outgoing.dossiers.OfferedDossier;
import vn.congvan.outgoing.dossiers.PutDossier;
import vn.congvan.outgoing.dossiers.ReceivedDossier;

/// What a document has to do with hồ sơ trình.
///
/// @param carried what the tờ trình carries
/// @param received from what the draft was opened
/// @param state    where it stands at the authority that decides
/// @param asks     what the authority that decides asked of the agency that drafted, for either
/// @param stopped  why the draft rests
/// @param recalled that the tờ trình was recalled when the document had its number already
record DossierJson(
        Optional<Carried> carried,
        Optional<Received> received,
        Optional<Reason> state,
        List<AskJson> asks,
        Optional<Reason> stopped,
        Optional<Reason> recalled) {
    static DossierJson of(
            Optional<Dossier> carried,
            Optional<ReceivedDossier> received,
            Optional<Following> following,
            Optional<Asking> asking) {
        List<Ask> asked = following
                .map(Following::asked)
                .or(() -> asking.map(Asking::asked))
                .orElse(List.of());
        return new DossierJson(
                carried.map(Carried::of),
                received.map(Received::of),
                following.map(Following::state),
                asked.stream().map(AskJson::of).toList(),
                asking.flatMap(Asking::stopped),
                asking.flatMap(Asking::recalled));
    }

    /// A question to the agency that drafted.
    ///
    /// @param takenAs the version of the draft that the supplementary version became
    record AskJson(
            UUID id,
            Ask.Kind kind,
            String reason,
            String byName,
            Instant at,
            Optional<Instant> withdrawnAt,
            Optional<String> supplement,
            Optional<Instant> supplementedAt,
            Optional<Integer> takenAs,
            Optional<String> asideBecause) {
        static AskJson of(Ask ask) {
            return new AskJson(
                    ask.id(),
                    ask.kind(),
                    ask.reason(),
                    ask.byName(),
                    ask.at(),
                    ask.withdrawnAt(),
                    ask.supplement().map(Ask.Supplement::words),
                    ask.supplement().map(Ask.Supplement::at),
                    ask.settled().flatMap(Ask.Settled::version),
                    ask.settled().flatMap(Ask.Settled::asideBecause));
        }
    }

    /// What is asked, and why.
    record AskingBody(Ask.@Nullable Kind kind, @Nullable String reason) {
        Ask.Kind what() {
            if (kind == null) {
                throw Refusal.userMistake(Reason.of("outgoing.dossier-ask-kind"));
            }
            return kind;
        }

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /// One file.
    ///
    /// @param url its bytes
    record PaperJson(String role, String fileName, String mediaType, long size, String url) {
        static PaperJson of(UUID document, DossierPaper paper) {
            return new PaperJson(
                    paper.role().name(),
                    paper.fileName(),
                    paper.kind().contentType(),
                    paper.size(),
                    "/api/outgoing/documents/" + document + "/files/" + paper.holding());
        }
    }

    /// What a tờ trình carries.
    ///
    /// @param stays why it would not go along with the tờ trình as Nơi nhận stands now
    record Carried(
            String decider,
            String deciderName,
            String documentType,
            String summary,
            PaperJson draft,
            List<PaperJson> papers,
            Optional<Instant> droppedAt,
            boolean sent,
            Optional<Reason> stays) {
        static Carried of(Dossier dossier) {
            UUID id = dossier.document().value();
            return new Carried(
                    dossier.deciderCode(),
                    dossier.deciderName(),
                    dossier.documentType(),
                    dossier.summary(),
                    PaperJson.of(id, dossier.draft()),
                    dossier.papers().stream()
                            .map(paper -> PaperJson.of(id, paper))
                            .toList(),
                    dossier.droppedAt(),
                    dossier.sent(),
                    dossier.stays());
        }
    }

    /// From what a draft was opened.
    ///
    /// @param drafter code of the agency that drafted it
    record Received(
            UUID arrival,
            String drafter,
            String drafterName,
            String submission,
            LocalDate submittedOn,
            List<PaperJson> papers,
            String openedByName,
            Instant openedAt) {
        static Received of(ReceivedDossier received) {
            return new Received(
                    received.arrival().value(),
                    received.senderCode(),
                    received.senderName(),
                    received.sign(),
                    received.issuedOn(),
                    received.papers().stream()
                            .map(paper -> PaperJson.of(received.draft().value(), paper))
                            .toList(),
                    received.openedByName(),
                    received.openedAt());
        }
    }

    /// What can be opened.
    ///
    /// @param openedDraft the draft that was opened from it already
    /// @param endedDraft  the draft that was opened from it and came to nothing
    record Offer(
            String documentType,
            String summary,
            String draft,
            List<String> papers,
            Optional<UUID> openedDraft,
            Optional<UUID> endedDraft) {
        static Offer of(OfferedDossier offered) {
            return new Offer(
                    offered.asked().documentType(),
                    offered.asked().summary(),
                    offered.draft().fileName(),
                    offered.papers().stream().map(file -> file.fileName()).toList(),
                    offered.opened().map(opened -> opened.draft().value()),
                    offered.ended().map(ended -> ended.draft().value()));
        }
    }

    /// The part `dossier` of what a tờ trình is to carry.
    ///
    /// @param rounds opinion rounds of the tờ trình whose tables go along
    /// @param dropped ids of papers that are left out from now on
    record Putting(
            @Nullable String decider,
            @Nullable String documentType,
            @Nullable String summary,
            @Nullable List<UUID> rounds,
            @Nullable List<UUID> dropped) {
        PutDossier dossier(Optional<UploadedFile> draft, List<UploadedFile> opinions, List<UploadedFile> papers) {
            return new PutDossier(
                    decider == null ? "" : decider,
                    documentType == null ? "" : documentType,
                    summary == null ? "" : summary,
                    draft,
                    opinions,
                    rounds == null ? List.of() : rounds,
                    papers,
                    dropped == null
                            ? java.util.Set.of()
                            : dropped.stream().map(HoldingId::new).collect(Collectors.toSet()));
        }
    }

    /// How a draft is opened.
    ///
    /// @param handler id of the post that works on it; absent for the acting one
    record Opening(@Nullable DraftJson draft, @Nullable UUID handler) {
        DraftFields fields(DraftingChoices choices) {
            if (draft == null) {
                throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "draft"));
            }
            return draft.fields(choices);
        }

        PostId inHandsOf() {
            return handler == null ? Acting.person().post() : new PostId(handler);
        }
    }
}
