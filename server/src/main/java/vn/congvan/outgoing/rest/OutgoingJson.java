package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.form.Circulation;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.Urgency;
import vn.congvan.outgoing.ActView;
import vn.congvan.outgoing.CircuitView;
import vn.congvan.outgoing.Deadlines;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.outgoing.GivenSign;
import vn.congvan.outgoing.HistoryEntry;
import vn.congvan.outgoing.InitialsView;
import vn.congvan.outgoing.LawKept;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingFile;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.ReceiptView;
import vn.congvan.outgoing.RecipientView;
import vn.congvan.outgoing.StepView;
import vn.congvan.outgoing.VersionView;
import vn.congvan.platform.web.ActJson;

/// One outgoing document, as the API tells it. Reasons are codes with values; their sentences stand in the
/// message files under `reason.<code>`.
///
/// @param revision name it as `revision` when acting, to be refused if somebody else was faster
/// @param main the newest revision of the main document
/// @param circuit its route through its examiners, stage by stage
/// @param initials under it; `asked` names the act that the asker does by `initial-order`
/// @param law the edition of the law under which it was numbered and issued, with what was found then
record OutgoingJson(
        UUID id,
        long revision,
        OutgoingState state,
        Reason holder,
        List<UUID> holders,
        Instant since,
        PartyJson parties,
        FieldsJson fields,
        String documentTypeName,
        Urgency decidedUrgency,
        int pages,
        Optional<SignJson> sign,
        Optional<SignatureJson> leaderSignature,
        Optional<Instant> sealedAt,
        Optional<Instant> issuedAt,
        Optional<Deadlines> deadlines,
        FileJson main,
        List<FileJson> files,
        List<VersionJson> versions,
        List<RecipientView> recipients,
        List<EntryJson> history,
        List<StepView> steps,
        List<ActJson> acts,
        Optional<FieldPlan> places,
        List<Reason> doubts,
        Optional<Reason> waiting,
        Optional<LegalWeight> legalWeight,
        Optional<LawKept> law,
        List<List<CircuitView.Line>> circuit,
        InitialsJson initials,
        Optional<ReceiptJson> receipt) {

    /// Who stands behind it.
    record PartyJson(
            UUID authority,
            String authorityName,
            UUID unit,
            String unitName,
            UUID drafter,
            String drafterName,
            UUID signer,
            String signerName,
            String signerTitle) {}

    /// What the drafter filled in.
    record FieldsJson(
            UUID authority,
            String documentType,
            String summary,
            Urgency urgency,
            UUID signer,
            List<String> recipients,
            Optional<String> drafterMark,
            int copies,
            String language,
            Optional<String> description,
            Optional<LocalDate> replyBy,
            Optional<Circulation> circulation,
            Optional<String> subjectArea) {
        static FieldsJson of(DraftFields fields) {
            return new FieldsJson(
                    fields.authority().value(),
                    fields.documentType(),
                    fields.summary(),
                    fields.urgency(),
                    fields.signer().value(),
                    fields.recipients(),
                    fields.drafterMark(),
                    fields.copies(),
                    fields.language(),
                    fields.description(),
                    fields.replyBy(),
                    fields.circulation(),
                    fields.subjectArea());
        }
    }

    /// Number, notation and date as given.
    record SignJson(int number, String printed, String notation, String full, LocalDate date) {
        static SignJson of(GivenSign sign) {
            return new SignJson(sign.number(), sign.printed(), sign.notation(), sign.full(), sign.date());
        }
    }

    /// The leader's signature that counts.
    record SignatureJson(UUID post, String name, String title, Instant at, LocalDate day, Reason dayVerdict) {}

    /// The initials that count, and the one asked of the asker.
    record InitialsJson(Optional<String> asked, List<LineJson> given) {
        /// One of them.
        record LineJson(String act, String name, Instant at) {}

        static InitialsJson of(InitialsView initials) {
            return new InitialsJson(
                    initials.asked().map(OutgoingAct::word),
                    initials.given().stream()
                            .map(line -> new LineJson(line.act().word(), line.name(), line.at()))
                            .toList());
        }
    }

    /// A file, with the path at which it is handed out.
    record FileJson(
            UUID holding,
            String role,
            String digest,
            String fileName,
            String contentType,
            long size,
            Reason note,
            String href) {
        static FileJson of(UUID document, OutgoingFile file) {
            return new FileJson(
                    file.holding().value(),
                    file.role().name(),
                    file.digest().hex(),
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.note(),
                    "/api/outgoing/documents/" + document + "/files/" + file.holding());
        }
    }

    /// Who has acknowledged it: through the exchange, and on paper as the clerk has written down.
    record ReceiptJson(Optional<String> acknowledged, Optional<String> byHand) {
        static ReceiptJson of(ReceiptView receipt) {
            return new ReceiptJson(receipt.acknowledged(), receipt.byHand());
        }
    }

    /// One version of the content.
    record VersionJson(
            int number,
            FileJson source,
            FileJson pdf,
            int pages,
            List<FileJson> attachments,
            String byName,
            Instant at,
            Optional<String> remark) {
        static VersionJson of(UUID document, VersionView version) {
            return new VersionJson(
                    version.number(),
                    FileJson.of(document, version.source()),
                    FileJson.of(document, version.pdf()),
                    version.pages(),
                    version.attachments().stream()
                            .map(file -> FileJson.of(document, file))
                            .toList(),
                    version.byName(),
                    version.at(),
                    version.remark());
        }
    }

    /// One act that was done.
    record EntryJson(
            int sequence,
            String act,
            String event,
            OutgoingState from,
            OutgoingState to,
            int version,
            Optional<UUID> by,
            String byName,
            String byTitle,
            Instant at,
            boolean initialled,
            Optional<String> remark,
            Optional<Reason> voidBecause) {
        static EntryJson of(HistoryEntry entry) {
            return new EntryJson(
                    entry.sequence(),
                    entry.act().word(),
                    entry.event(),
                    entry.from(),
                    entry.to(),
                    entry.version(),
                    entry.by().map(PostId::value),
                    entry.byName(),
                    entry.byTitle(),
                    entry.at(),
                    entry.initialled(),
                    entry.remark(),
                    entry.voidBecause());
        }
    }

    static OutgoingJson of(OutgoingView view) {
        UUID id = view.id().value();
        return new OutgoingJson(
                id,
                view.revision(),
                view.state(),
                view.holder(),
                view.holders().stream().map(PostId::value).toList(),
                view.since(),
                parties(view.parties()),
                FieldsJson.of(view.fields()),
                view.documentTypeName(),
                view.decidedUrgency(),
                view.pages(),
                view.sign().map(SignJson::of),
                view.leaderSignature()
                        .map(signed -> new SignatureJson(
                                signed.post().value(),
                                signed.name(),
                                signed.title(),
                                signed.at(),
                                signed.day(),
                                signed.dayVerdict())),
                view.sealedAt(),
                view.issuedAt(),
                view.deadlines(),
                FileJson.of(id, view.main()),
                view.files().stream().map(file -> FileJson.of(id, file)).toList(),
                view.versions().stream()
                        .map(version -> VersionJson.of(id, version))
                        .toList(),
                view.recipients(),
                view.history().stream().map(EntryJson::of).toList(),
                view.steps(),
                acts(view.acts()),
                view.places(),
                view.doubts(),
                view.waiting(),
                view.legalWeight(),
                view.law(),
                view.circuit().stages(),
                InitialsJson.of(view.initials()),
                view.receipt().map(ReceiptJson::of));
    }

    static List<ActJson> acts(List<ActView> acts) {
        return acts.stream()
                .map(act -> ActJson.of(act.act().word(), act.decision(), act.primary(), act.needsRemark()))
                .toList();
    }

    private static PartyJson parties(OutgoingView.Party party) {
        return new PartyJson(
                party.authority().value(),
                party.authorityName(),
                party.unit().value(),
                party.unitName(),
                party.drafter().value(),
                party.drafterName(),
                party.signer().value(),
                party.signerName(),
                party.signerTitle());
    }
}
