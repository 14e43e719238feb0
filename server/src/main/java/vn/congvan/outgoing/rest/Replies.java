package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.SigningPower;
import vn.congvan.outgoing.Deadlines;
import vn.congvan.outgoing.DraftingChoices;
import vn.congvan.outgoing.OutgoingPage;
import vn.congvan.outgoing.OutgoingRow;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.Queue;
import vn.congvan.outgoing.SecrecyAttempt;
import vn.congvan.outgoing.SecrecyState;

/// The smaller answers of the resource.
final class Replies {
    private Replies() {}

    /// One row of a list.
    record Row(
            UUID id,
            OutgoingState state,
            String authorityName,
            String documentTypeName,
            String summary,
            Urgency urgency,
            Optional<OutgoingJson.SignJson> sign,
            String drafterName,
            String unitName,
            String signerName,
            Reason holder,
            Instant since,
            Optional<Deadlines> deadlines,
            boolean recalled,
            boolean jointly,
            boolean mine,
            boolean unread) {
        static Row of(OutgoingRow row) {
            return new Row(
                    row.id().value(),
                    row.state(),
                    row.authorityName(),
                    row.documentTypeName(),
                    row.summary(),
                    row.urgency(),
                    row.sign().map(OutgoingJson.SignJson::of),
                    row.drafterName(),
                    row.unitName(),
                    row.signerName(),
                    row.holder(),
                    row.since(),
                    row.deadlines(),
                    row.recalled(),
                    row.jointly(),
                    row.mine(),
                    row.unread());
        }
    }

    /// One page of a list.
    record Page(Queue queue, List<Row> rows, int page, int size, long total, Optional<Instant> oldest) {
        static Page of(OutgoingPage found) {
            return new Page(
                    found.query().queue(),
                    found.rows().stream().map(Row::of).toList(),
                    found.query().page(),
                    found.query().size(),
                    found.total(),
                    found.oldest());
        }
    }

    /// What the drafting form offers.
    record Choices(
            List<AuthorityChoice> authorities,
            List<TypeChoice> documentTypes,
            List<RecipientChoice> recipients,
            List<String> subjectAreas) {
        static Choices of(DraftingChoices choices) {
            return new Choices(
                    choices.authorities().stream().map(AuthorityChoice::of).toList(),
                    choices.documentTypes().stream()
                            .map(type -> new TypeChoice(type.code(), type.name()))
                            .toList(),
                    choices.recipients().stream().map(RecipientChoice::of).toList(),
                    choices.subjectAreas());
        }
    }

    /// An authority and who may sign for it.
    record AuthorityChoice(UUID id, String key, String name, List<SignerChoice> signers) {
        static AuthorityChoice of(DraftingChoices.AuthorityChoice choice) {
            return new AuthorityChoice(
                    choice.authority().id().value(),
                    choice.authority().key(),
                    choice.authority().name(),
                    choice.signers().stream().map(SignerChoice::of).toList());
        }
    }

    /// A post that may sign.
    record SignerChoice(UUID post, String name, String title, List<String> authorityLines) {
        static SignerChoice of(SigningPower power) {
            return new SignerChoice(
                    power.signer().id().value(),
                    power.signer().personName(),
                    power.signer().title(),
                    power.authorityLines());
        }
    }

    /// A kind of document.
    record TypeChoice(String code, String name) {}

    /// A recipient of the directory.
    record RecipientChoice(String code, String name) {
        static RecipientChoice of(Directory.Entry.Open open) {
            return new RecipientChoice(open.code(), open.name());
        }
    }

    /// A refused attempt with a mark of secrecy.
    record Attempt(
            UUID id,
            Instant at,
            UUID by,
            String byName,
            String file,
            SecrecyAttempt.In in,
            String degree,
            boolean certain,
            SecrecyState state,
            Optional<SecrecyAttempt.Mark> mark,
            Optional<JudgementJson> judgement) {
        static Attempt of(SecrecyAttempt attempt) {
            return new Attempt(
                    attempt.id(),
                    attempt.at(),
                    attempt.by().value(),
                    attempt.byName(),
                    attempt.file().hex(),
                    attempt.in(),
                    attempt.degree(),
                    attempt.certain(),
                    attempt.state(),
                    attempt.mark(),
                    attempt.judgement().map(JudgementJson::of));
        }
    }

    /// What a clerk found about a suspected mark.
    record JudgementJson(SecrecyAttempt.Verdict verdict, UUID by, String byName, String reason, Instant at) {
        static JudgementJson of(SecrecyAttempt.Judgement found) {
            return new JudgementJson(found.verdict(), found.by().value(), found.byName(), found.reason(), found.at());
        }
    }

    /// The id of a new draft and where it is found.
    record Made(UUID id, String href) {}

    /// How many rows each list has.
    record Counters(Map<Queue, Long> queues) {}
}
