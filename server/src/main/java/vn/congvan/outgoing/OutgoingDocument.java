package vn.congvan.outgoing;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.UnitId;

/// An outgoing document as it stands. Immutable: an act makes another one, along an edge of {@link
/// OutgoingLifecycle} only.
///
/// @param revision counts every change
/// @param since since when it is in this state
/// @param version of the content
/// @param places where number, date, signature and seal go in this version
/// @param circuit its examiners
/// @param initials under this version
/// @param waiting why it does not go on by itself
record OutgoingDocument(
        DocumentId id,
        long revision,
        OutgoingState state,
        Instant since,
        UnitId unit,
        PostId drafter,
        DraftFields fields,
        int version,
        FieldPlan places,
        Urgency decidedUrgency,
        Handover handover,
        Circuit circuit,
        Initials initials,
        LeaderPart leader,
        SealPart seal,
        Optional<Reason> waiting,
        Instant createdAt) {

    /// Who returned a document to the unit's head.
    enum Returner {
        EXAMINER,
        CHECKER,
        LEADER,
        CLERK
    }

    /// How the document came to who has it.
    ///
    /// @param by who handed it on and may take it back; empty where nobody may
    /// @param opened whether who has it has opened it
    record Handover(Optional<PostId> by, boolean opened, Optional<Returner> returnedBy) {
        static final Handover NONE = new Handover(Optional.empty(), false, Optional.empty());
    }

    /// The leader's part.
    ///
    /// @param prepared the file with empty fields that was ordered to be signed
    /// @param order the signature order that may be answered, or was
    record LeaderPart(
            Optional<Digest> prepared,
            Optional<String> order,
            Optional<Digest> signed,
            Optional<Instant> signedAt,
            Optional<PostId> signedBy) {
        static final LeaderPart NONE = new LeaderPart(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static LeaderPart ordered(Digest prepared, String order) {
            return new LeaderPart(
                    Optional.of(prepared), Optional.of(order), Optional.empty(), Optional.empty(), Optional.empty());
        }

        LeaderPart signed(Digest file, Instant at, PostId by) {
            return new LeaderPart(prepared, order, Optional.of(file), Optional.of(at), Optional.of(by));
        }
    }

    /// The clerk's part.
    ///
    /// @param law under which the number was given and the document issued
    /// @param numbered the file with number and date, the bytes that are sealed
    /// @param order the signature order that may be answered, or was
    record SealPart(
            Optional<GivenSign> sign,
            Optional<LawKept> law,
            Optional<Digest> numbered,
            Optional<String> order,
            Optional<Digest> sealed,
            Optional<Instant> sealedAt,
            Optional<Digest> issued,
            Optional<Instant> issuedAt) {
        static final SealPart NONE = new SealPart(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        static SealPart numbered(GivenSign sign, LawKept law, Digest numbered) {
            return new SealPart(
                    Optional.of(sign),
                    Optional.of(law),
                    Optional.of(numbered),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        SealPart ordered(String request) {
            return new SealPart(
                    sign,
                    law,
                    numbered,
                    Optional.of(request),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        SealPart sealed(Digest file, Instant at) {
            return new SealPart(
                    sign, law, numbered, order, Optional.of(file), Optional.of(at), Optional.empty(), Optional.empty());
        }

        SealPart issued(Digest file, Instant at, LawKept.AtIssue found) {
            return new SealPart(
                    sign,
                    law.map(kept -> kept.issued(found)),
                    numbered,
                    order,
                    sealed,
                    sealedAt,
                    Optional.of(file),
                    Optional.of(at));
        }
    }

    /// Along the edge for this act. A return forgets who handed it on; a new state is not opened yet.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.act-out-of-order`
    OutgoingDocument moved(OutgoingAct act, Optional<PostId> by, Instant at) {
        var edge = OutgoingLifecycle.edge(state, act).orElseThrow(() -> OutOfOrder.refusal(act, state));
        return to(edge.to(), edge.to() != state, act, by, at);
    }

    /// Along the edge for this act to where its examiners have it then.
    OutgoingDocument moved(OutgoingAct act, Circuit reached, Optional<PostId> by, Instant at) {
        var edge = OutgoingLifecycle.edge(state, act).orElseThrow(() -> OutOfOrder.refusal(act, state));
        if (!edge.ends().contains(reached.state())) {
            throw OutOfOrder.refusal(act, state);
        }
        boolean others = edge.from() != reached.state() || reached.at() != circuit.at();
        return to(reached.state(), others, act, by, at).withCircuit(reached);
    }

    /// Along the edge for this act, to this one of its ends. Nobody may take it back from there.
    OutgoingDocument moved(OutgoingAct act, OutgoingState end, Instant at) {
        var edge = OutgoingLifecycle.edge(state, act).orElseThrow(() -> OutOfOrder.refusal(act, state));
        if (!edge.ends().contains(end)) {
            throw OutOfOrder.refusal(act, state);
        }
        return of(revision, content(), new Standing(end, at, Handover.NONE, Optional.empty()), course(), leader, seal);
    }

    private OutgoingDocument to(OutgoingState end, boolean others, OutgoingAct act, Optional<PostId> by, Instant at) {
        Standing reached = others
                ? new Standing(end, at, handed(act, by), Optional.empty())
                : new Standing(state, since, handover, Optional.empty());
        return of(revision, content(), reached, course(), leader, seal);
    }

    /// The same, as the next revision.
    OutgoingDocument next() {
        return of(revision + 1, content(), standing(), course(), leader, seal);
    }

    /// The same with new content: what was prepared or signed belonged to the old one.
    OutgoingDocument withContent(DraftFields newFields, FieldPlan newPlaces) {
        var content = new Content(newFields, version + 1, newPlaces, newFields.urgency());
        return of(revision, content, standing(), Course.begin(circuit), LeaderPart.NONE, seal);
    }

    OutgoingDocument withPlaces(FieldPlan corrected) {
        var content = new Content(fields, version, corrected, decidedUrgency);
        return of(revision, content, standing(), new Course(circuit, Initials.NONE), LeaderPart.NONE, seal);
    }

    OutgoingDocument withCircuit(Circuit other) {
        return of(revision, content(), standing(), new Course(other, initials.standing(other)), leader, seal);
    }

    OutgoingDocument withInitials(Initials others) {
        return of(revision, content(), standing(), new Course(circuit, others), leader, seal);
    }

    OutgoingDocument withOrdered(Urgency decided, Digest prepared, String order) {
        var content = new Content(fields, version, places, decided);
        return of(revision, content, standing(), course(), LeaderPart.ordered(prepared, order), seal);
    }

    OutgoingDocument withSigned(Digest signed, Instant at, PostId by) {
        return of(revision, content(), standing(), course(), leader.signed(signed, at, by), seal);
    }

    OutgoingDocument withLeader(LeaderPart part) {
        return of(revision, content(), standing(), course(), part, seal);
    }

    OutgoingDocument withoutSignature() {
        return of(revision, content(), standing(), course(), LeaderPart.NONE, seal);
    }

    OutgoingDocument withSeal(SealPart part) {
        return of(revision, content(), standing(), course(), leader, part);
    }

    OutgoingDocument waitingFor(Optional<Reason> reason) {
        return of(revision, content(), new Standing(state, since, handover, reason), course(), leader, seal);
    }

    private Handover handed(OutgoingAct act, Optional<PostId> by) {
        return switch (act) {
            case SUBMIT, APPROVE, ENDORSE, PASS_FORM, SIGN -> new Handover(by, false, Optional.empty());
            case RETURN_EXAMINATION -> new Handover(Optional.empty(), false, Optional.of(Returner.EXAMINER));
            case RETURN_FORM -> new Handover(Optional.empty(), false, Optional.of(Returner.CHECKER));
            case RETURN_SIGNING -> new Handover(Optional.empty(), false, Optional.of(Returner.LEADER));
            case RETURN_NUMBERING -> new Handover(Optional.empty(), false, Optional.of(Returner.CLERK));
            default -> Handover.NONE;
        };
    }

    /// What is written, as it will be sent out.
    private record Content(DraftFields fields, int version, FieldPlan places, Urgency decidedUrgency) {}

    /// Where the document stands.
    private record Standing(OutgoingState state, Instant since, Handover handover, Optional<Reason> waiting) {}

    /// How far the approvals are.
    private record Course(Circuit circuit, Initials initials) {
        /// With other content all of them begin anew.
        static Course begin(Circuit before) {
            return new Course(before.restarted(), Initials.NONE);
        }
    }

    private Course course() {
        return new Course(circuit, initials);
    }

    private Content content() {
        return new Content(fields, version, places, decidedUrgency);
    }

    private Standing standing() {
        return new Standing(state, since, handover, waiting);
    }

    private OutgoingDocument of(
            long newRevision,
            Content content,
            Standing standing,
            Course course,
            LeaderPart newLeader,
            SealPart newSeal) {
        return new OutgoingDocument(
                id,
                newRevision,
                standing.state(),
                standing.since(),
                unit,
                drafter,
                content.fields(),
                content.version(),
                content.places(),
                content.decidedUrgency(),
                standing.handover(),
                course.circuit(),
                course.initials(),
                newLeader,
                newSeal,
                standing.waiting(),
                createdAt);
    }
}
