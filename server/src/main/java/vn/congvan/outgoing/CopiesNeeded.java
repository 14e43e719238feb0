package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// How many copies a document needs on paper, and why: recipients on paper; and where the system is
/// not declared to
/// meet
/// Annex VI, a bản chính for Văn thư and one for the drafting unit's dossier (Nghị định 30/2020, Điều 19).
@Component
class CopiesNeeded {
    private final DistributionLines distribution;
    private final Parties parties;
    private final Practice practice;
    private final Clock clock;

    CopiesNeeded(DistributionLines distribution, Parties parties, Practice practice, Clock clock) {
        this.distribution = distribution;
        this.parties = parties;
        this.practice = practice;
        this.clock = clock;
    }

    List<PaperView.Addend> addends(OutgoingDocument document) {
        var addends = new ArrayList<PaperView.Addend>();
        List<DistributionLine> papers = papers(document);
        if (!papers.isEmpty()) {
            addends.add(new PaperView.Addend(papers.size(), Reason.of("outgoing.copies-recipients")));
        }
        if (ofTheHouse() > 0) {
            addends.add(new PaperView.Addend(1, Reason.of("outgoing.copies-clerks-office")));
            addends.add(new PaperView.Addend(
                    1,
                    Reason.of(
                            "outgoing.copies-unit",
                            "unit",
                            parties.of(document).unit().name())));
        }
        return addends;
    }

    /// Those that stay in the house, whoever receives the document.
    int ofTheHouse() {
        return practice.holds(Setting.SYSTEM_MEETS_ANNEX_VI, LocalDate.now(clock)) ? 0 : 2;
    }

    List<DistributionLine> papers(OutgoingDocument document) {
        return distribution.of(document).stream()
                .filter(line -> line.mode().paper())
                .toList();
    }
}
