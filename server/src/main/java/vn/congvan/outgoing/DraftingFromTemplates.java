package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.common.RequestKey;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.practice.AnsweredDocument;
import vn.congvan.practice.Filling;
import vn.congvan.practice.TemplateChoice;
import vn.congvan.practice.TemplateFile;
import vn.congvan.practice.Templates;
import vn.congvan.registers.Answerable;
import vn.congvan.registers.Answers;

/// Drafts that begin with a template: agency, place, signer, addressees and archive follow from
/// the fields.
///
/// Call these methods outside of a transaction: the files are made between transactions of their
/// own.
@Service
public class DraftingFromTemplates {
    private final Drafting drafting;
    private final FieldsCheck check;
    private final Templates templates;
    private final Answers answers;
    private final Organisation organisation;
    private final Clock clock;

    DraftingFromTemplates(
            Drafting drafting,
            FieldsCheck check,
            Templates templates,
            Answers answers,
            Organisation organisation,
            Clock clock) {
        this.drafting = drafting;
        this.check = check;
        this.templates = templates;
        this.answers = answers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// The templates that the drafting form offers today.
    public List<TemplateChoice> choices() {
        return templates.choices();
    }

    /// The filled template, to go on with in a word processor. Nothing is kept.
    ///
    /// @throws vn.congvan.common.Refusal with every mistake in the fields, as {@link
    ///     Outgoing#draft(NewDraft)}; `practice.template-unknown`,
    ///     `practice.template-of-other-type`
    public TemplateFile filled(DraftFields fields, String template, Optional<Answering> answering) {
        Post drafter = organisation.actingPost();
        new MayDraft(drafter).decision().orThrow();
        FieldsCheck.Resolved resolved = check.check(fields, drafter);
        return templates.fill(
                template,
                new Filling(
                        resolved.authority(),
                        resolved.power(),
                        organisation.signers(resolved.authority().id(), LocalDate.now(clock)),
                        resolved.type(),
                        resolved.unit().name(),
                        resolved.unit().abbreviation(),
                        drafter.personName(),
                        resolved.notation(),
                        fields.summary(),
                        addressed(resolved, true),
                        addressed(resolved, false),
                        answering
                                .map(Answering::document)
                                .map(answers::answerable)
                                .map(found -> new AnsweredDocument(
                                        found.typeName(), found.number(), found.issuedOn(), found.organName()))));
    }

    /// A letter to others is not addressed to the own house as well: who gets it there stands among the recipients.
    private static List<String> addressed(FieldsCheck.Resolved resolved, boolean really) {
        boolean toOthers =
                resolved.addressees().stream().anyMatch(one -> !one.address().inside());
        return resolved.addressees().stream()
                .filter(one -> (toOthers && one.address().inside()) != really)
                .map(VersionRows.Addressee::name)
                .toList();
    }

    /// A document that arrived and that the acting post may answer.
    ///
    /// @throws vn.congvan.common.Refusal `incoming.document-unknown`, `incoming.not-yours-to-see`,
    ///     `incoming.not-registered-yet`
    public Answerable answerable(DocumentId document) {
        return answers.answerable(document);
    }

    /// A new draft with the filled template as its first version.
    ///
    /// @param key of the request, if it names itself: repeated, it finds the draft that it made
    ///     before
    /// @throws vn.congvan.common.Refusal as {@link #filled} and {@link Outgoing#draft(NewDraft)}
    public DocumentId draft(
            DraftFields fields,
            String template,
            List<UploadedFile> attachments,
            Optional<Answering> answering,
            Optional<RequestKey> key) {
        TemplateFile file = filled(fields, template, answering);
        return drafting.draft(
                new NewDraft(fields, new UploadedFile(file.fileName(), file.docx()), attachments, answering), key);
    }
}
