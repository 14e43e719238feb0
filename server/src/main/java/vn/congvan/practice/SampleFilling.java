package vn.congvan.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.SigningPower;
import vn.congvan.organisation.Unit;

/// What a template is tried out with: the agency's own first authority that may issue the type,
/// its first signer and unit, and addressees of the directory.
@Component
class SampleFilling {
    private static final int ADDRESSEES = 3;

    private final Organisation organisation;
    private final Directory directory;
    private final Lawbook lawbook;

    SampleFilling(Organisation organisation, Directory directory, Lawbook lawbook) {
        this.organisation = organisation;
        this.directory = directory;
        this.lawbook = lawbook;
    }

    /// @throws Refusal `practice.template-no-signer` if nobody may sign for any authority
    Filling of(DocumentType type, String summary, LocalDate day) {
        for (IssuingAuthority authority : organisation.authorities()) {
            List<SigningPower> signers = organisation.signers(authority.id(), day);
            boolean mayIssue = type.issuers().isEmpty()
                    || type.issuers().contains(authority.kind().name());
            if (mayIssue && !signers.isEmpty()) {
                return of(type, summary, authority, signers, day);
            }
        }
        throw Refusal.userMistake(Reason.of("practice.template-no-signer", "type", type.name()));
    }

    private Filling of(
            DocumentType type, String summary, IssuingAuthority authority, List<SigningPower> signers, LocalDate day) {
        Optional<Unit> unit = organisation.units().stream()
                .filter(one -> !one.abbreviation().isBlank())
                .findFirst();
        String abbreviation = unit.map(Unit::abbreviation).orElse(authority.abbreviation());
        return new Filling(
                authority,
                signers.getFirst(),
                signers,
                type,
                unit.map(Unit::name).orElse(authority.name()),
                abbreviation,
                organisation.actingPost().personName(),
                lawbook.notation(type, authority.abbreviation(), Optional.of(abbreviation), day.getYear()),
                summary,
                directory.all(day).stream()
                        .limit(ADDRESSEES)
                        .map(Directory.Entry.Open::name)
                        .toList(),
                List.of(),
                Optional.empty());
    }
}
