package vn.congvan.desk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.CertificateChoices;
import vn.congvan.certificates.Certificates;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;
import vn.congvan.trust.Trust;

/// What the province's administrator has to do until the first document can go its way, and how far it is.
@Component
class FirstSteps {
    private final Directory directory;
    private final Organisation organisation;
    private final Certificates certificates;
    private final Trust trust;
    private final Times times;

    FirstSteps(Directory directory, Organisation organisation, Certificates certificates, Trust trust, Times times) {
        this.directory = directory;
        this.organisation = organisation;
        this.certificates = certificates;
        this.trust = trust;
        this.times = times;
    }

    /// One of them.
    ///
    /// @param word its words are in `messages/desk`, under `page.first-steps.<word>`
    /// @param next whether it is the first that is not done
    public record Step(String word, boolean done, boolean next) {}

    /// The steps in their order; none once all are done, or for who does not look after the province.
    List<Step> of(Set<Role> roles) {
        if (!roles.contains(Role.PROVINCE_MANAGER)) {
            return List.of();
        }
        boolean imported = !directory.all(times.today()).isEmpty();
        boolean trusting = !trust.edition().isEmpty();
        boolean provided = imported && certificatesThere();
        if (imported && trusting && provided) {
            return List.of();
        }
        return List.of(
                new Step("organisation", imported, !imported),
                new Step("trust", trusting, imported && !trusting),
                new Step("certificates", provided, imported && trusting));
    }

    /// Of this agency; the others are for their own administrators to see.
    private boolean certificatesThere() {
        if (organisation.authorities().isEmpty()) {
            return true;
        }
        CertificateChoices choices = certificates.choices();
        return choices.people().stream().noneMatch(CertificateChoices.PersonChoice::missing)
                && choices.authorities().stream().noneMatch(CertificateChoices.AuthorityChoice::missing);
    }
}
