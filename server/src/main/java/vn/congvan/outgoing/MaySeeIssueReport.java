package vn.congvan.outgoing;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;

/// Who may see how the agency's documents were issued: its clerks, leaders and form checkers, its archivist, and who
/// inspects its records work (Nghị định 30/2020, Điều 6).
@Component
public class MaySeeIssueReport {
    private static final Set<Role> SEE =
            Set.of(Role.CLERK, Role.LEADER, Role.FORM_CHECKER, Role.ARCHIVIST, Role.RECORDS_INSPECTOR);

    private final Organisation organisation;

    MaySeeIssueReport(Organisation organisation) {
        this.organisation = organisation;
    }

    /// For the acting post.
    public Decision decide() {
        return organisation.actingPost().roles().stream().anyMatch(SEE::contains)
                ? new Decision.Permitted(Reason.of("outgoing.sees-report"))
                : new Decision.Refused(List.of(Reason.of("outgoing.report-not-yours")));
    }
}
