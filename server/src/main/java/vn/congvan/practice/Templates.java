package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Merging;
import vn.congvan.lawbook.DocumentTemplate;
import vn.congvan.lawbook.Lawbook;

/// The templates that drafters begin with: the agency's own and those of the lawbook.
@Service
public class Templates {
    private final Lawbook lawbook;
    private final Merging merging;
    private final OwnTemplates own;
    private final Clock clock;

    Templates(Lawbook lawbook, Merging merging, OwnTemplates own, Clock clock) {
        this.lawbook = lawbook;
        this.merging = merging;
        this.own = own;
        this.clock = clock;
    }

    /// What drafters can begin with today: the agency's own, newest first, then those of the
    /// lawbook in the order of the kinds of document.
    public List<TemplateChoice> choices() {
        return Stream.concat(own.inUse().stream().map(Templates::choice), builtIn().stream())
                .toList();
    }

    /// The templates of the lawbook.
    public List<TemplateChoice> builtIn() {
        return lawbook.documentTemplates(today()).stream()
                .map(Templates::choice)
                .toList();
    }

    /// A template of the lawbook with its merge fields unfilled: a beginning for one of the
    /// agency's own.
    ///
    /// @throws Refusal `practice.template-unknown`
    public TemplateFile unfilled(String key) {
        return file(key, merging.docx(builtIn(key), today()));
    }

    /// A draft: the template with everything filled in that follows from the filling.
    ///
    /// @throws Refusal `practice.template-unknown`; `practice.template-of-other-type` if it is not
    ///     for this kind of document
    public TemplateFile fill(String key, Filling filling) {
        Optional<OwnTemplate> mine = own.inUse().stream()
                .filter(template -> template.id().toString().equals(key))
                .findFirst();
        TemplateChoice choice = mine.map(Templates::choice).orElseGet(() -> choice(builtIn(key)));
        mayBe(choice, filling);
        TemplateFile file = mine.map(template -> own.file(template.id())).orElseGet(() -> unfilled(key));
        byte[] filled = merging.fill(file.docx(), TemplateValues.of(filling, lawbook, today()));
        return new TemplateFile(file.fileName(), filled);
    }

    private static void mayBe(TemplateChoice template, Filling filling) {
        if (!template.types().isEmpty()
                && !template.types().contains(filling.type().code())) {
            throw Refusal.userMistake(Reason.of("practice.template-of-other-type", "template", template.name())
                    .with("type", filling.type().name()));
        }
    }

    private DocumentTemplate builtIn(String key) {
        return lawbook.documentTemplates(today()).stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("practice.template-unknown")));
    }

    private static TemplateChoice choice(OwnTemplate template) {
        return new TemplateChoice(template.id().toString(), template.name(), Set.of(template.documentType()), true, "");
    }

    private static TemplateChoice choice(DocumentTemplate template) {
        return new TemplateChoice(template.key(), template.name(), template.types(), false, template.sample());
    }

    private static TemplateFile file(String name, byte[] docx) {
        return new TemplateFile(name + ".docx", docx);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
