package vn.congvan.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.incoming.IncomingRow;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingQuery;
import vn.congvan.outgoing.OutgoingRow;
import vn.congvan.outgoing.Queue;

/// Home: the counters of the menu, what lies on the desk, what is due, and what I wait for from others.
@Controller
class HomePage {
    private static final int FEW = 5;

    private final Outgoing outgoing;
    private final Incoming incoming;
    private final Organisation organisation;
    private final Times times;
    private final FirstSteps firstSteps;

    HomePage(Outgoing outgoing, Incoming incoming, Organisation organisation, Times times, FirstSteps firstSteps) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.organisation = organisation;
        this.times = times;
        this.firstSteps = firstSteps;
    }

    @GetMapping("/")
    String home(Model model) {
        var roles = organisation.actingPost().roles();
        var mine = rows(Queue.MINE);
        model.addAttribute("mine", mine.stream().limit(FEW).toList());
        model.addAttribute("arrivals", arrivals(roles));
        model.addAttribute("due", due(roles, mine));
        model.addAttribute("waiting", waiting(roles));
        model.addAttribute("firstSteps", firstSteps.of(roles));
        model.addAttribute("mayDraft", roles.contains(Role.SPECIALIST) || roles.contains(Role.UNIT_HEAD));
        return "desk/home";
    }

    /// The whole menu as a page, for phones and narrow windows.
    @GetMapping("/menu")
    String menu() {
        return "desk/menu";
    }

    /// The menu alone, asked for from time to time so that its counters live.
    @GetMapping("/menu-counters")
    String counters() {
        return "desk/parts :: menu";
    }

    private List<IncomingRow> arrivals(Set<Role> roles) {
        return roles.contains(Role.CLERK)
                ? incoming.list(IncomingQuery.open()).rows().stream().limit(FEW).toList()
                : List.of();
    }

    private List<OutgoingRow> due(Set<Role> roles, List<OutgoingRow> mine) {
        var rows = new ArrayList<>(mine);
        if (roles.contains(Role.CLERK)) {
            rows.addAll(rows(Queue.NUMBERING));
            rows.addAll(rows(Queue.UNFINISHED_SEALS));
        }
        if (roles.contains(Role.LEADER)) {
            rows.addAll(rows(Queue.SIGNED_NOT_ISSUED));
        }
        return rows.stream()
                .distinct()
                .filter(row -> row.deadlines().isPresent())
                // The end of a day is the first moment of the next one.
                .filter(row ->
                        !times.dayOf(row.deadlines().get().next().minusNanos(1)).isAfter(times.today()))
                .sorted(Comparator.comparing(row -> row.deadlines().get().noon()))
                .limit(FEW)
                .toList();
    }

    private List<OutgoingRow> waiting(Set<Role> roles) {
        var asked = roles.contains(Role.SPECIALIST) || roles.contains(Role.UNIT_HEAD)
                ? rows(Queue.MY_DRAFTS)
                : List.<OutgoingRow>of();
        return asked.stream().filter(row -> !row.mine()).limit(FEW).toList();
    }

    private List<OutgoingRow> rows(Queue queue) {
        return outgoing.list(OutgoingQuery.of(queue)).rows();
    }
}
