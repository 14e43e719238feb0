package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingQuery;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.Queue;
import vn.congvan.outgoing.UnscannedPapers;
import vn.congvan.platform.web.ListAddress;
import vn.congvan.platform.web.ListFrame;
import vn.congvan.platform.web.Typed;

/// The lists of outgoing documents. The filter stands in the address, so that a list can be kept and passed
/// on.
@Controller
class OutgoingListPage {
    private static final String PATH = "/outgoing";
    private static final int ROWS = 50;
    private static final Set<Queue> WITHOUT_CHIPS =
            EnumSet.of(Queue.NUMBERING, Queue.DELIVERY_TROUBLE, Queue.ISSUED, Queue.ALL);

    private final Outgoing outgoing;
    private final UnscannedPapers papers;
    private final Organisation organisation;
    private final OutgoingLook look;

    OutgoingListPage(Outgoing outgoing, UnscannedPapers papers, Organisation organisation, OutgoingLook look) {
        this.outgoing = outgoing;
        this.papers = papers;
        this.organisation = organisation;
        this.look = look;
    }

    @GetMapping("/outgoing")
    String list(
            @RequestParam(name = "queue") Optional<String> queue,
            @RequestParam(name = "state") Optional<String> state,
            @RequestParam(name = "q") Optional<String> text,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        var roles = organisation.actingPost().roles();
        var words = text.flatMap(Typed::text);
        var asked = queue.flatMap(OutgoingListPage::queueOf)
                .orElseGet(() -> words.isPresent() ? Queue.ALL : firstListOf(roles));
        var filter = state.flatMap(OutgoingListPage::stateOf);
        var list = outgoing.list(new OutgoingQuery(asked, filter, words, Math.max(0, page), ROWS));
        var here = ListAddress.of(PATH, asked.word())
                .with("state", filter.map(OutgoingState::word))
                .with("q", words);
        model.addAttribute("list", list);
        model.addAttribute("papers", asked == Queue.SIGNED_NOT_ISSUED ? papers.mine() : List.of());
        model.addAttribute("mayScan", roles.contains(Role.CLERK));
        model.addAttribute("mayDraft", mayDraft(roles));
        model.addAttribute("maySendPaper", asked == Queue.ISSUED && roles.contains(Role.CLERK));
        model.addAttribute("maySignMany", asked == Queue.MINE && roles.contains(Role.LEADER));
        model.addAttribute(
                "frame",
                new ListFrame(
                        here,
                        views(roles, asked),
                        chips(here, roles, asked, words),
                        list.query().page(),
                        list.query().size(),
                        list.total(),
                        list.oldest()));
        return "outgoing/list";
    }

    private List<ListFrame.Choice> views(Set<Role> roles, Queue asked) {
        var counts = outgoing.counters();
        return queuesOf(roles).stream()
                .map(queue ->
                        ListFrame.Choice.view(PATH, queue.word(), counts.getOrDefault(queue, -1L), queue == asked))
                .toList();
    }

    private List<ListFrame.Choice> chips(ListAddress here, Set<Role> roles, Queue asked, Optional<String> words) {
        if (WITHOUT_CHIPS.contains(asked)) {
            return List.of();
        }
        return statesOf(roles, asked).stream()
                .map(state -> ListFrame.Choice.state(
                        here,
                        state.word(),
                        look.icon(state),
                        outgoing.list(new OutgoingQuery(asked, Optional.of(state), words, 0, 1))
                                .total()))
                .toList();
    }

    private static Set<OutgoingState> statesOf(Set<Role> roles, Queue asked) {
        if (asked == Queue.SIGNED_NOT_ISSUED) {
            return EnumSet.of(OutgoingState.NUMBERING, OutgoingState.SEALING, OutgoingState.SEALED);
        }
        if (asked == Queue.UNFINISHED_SEALS) {
            return EnumSet.of(OutgoingState.SEALING, OutgoingState.SEALED);
        }
        var states = EnumSet.range(OutgoingState.DRAFTING, OutgoingState.SEALED);
        if (asked == Queue.MINE && !roles.contains(Role.CLERK)) {
            states.removeAll(EnumSet.of(OutgoingState.NUMBERING, OutgoingState.SEALING, OutgoingState.SEALED));
        }
        return states;
    }

    private static List<Queue> queuesOf(Set<Role> roles) {
        var queues = new ArrayList<Queue>();
        if (firstListOf(roles) == Queue.MINE) {
            queues.add(Queue.MINE);
        }
        if (mayDraft(roles)) {
            queues.add(Queue.MY_DRAFTS);
        }
        if (roles.contains(Role.CLERK)) {
            queues.addAll(List.of(Queue.NUMBERING, Queue.UNFINISHED_SEALS, Queue.DELIVERY_TROUBLE));
        }
        if (roles.contains(Role.CLERK) || roles.contains(Role.LEADER)) {
            queues.add(Queue.SIGNED_NOT_ISSUED);
        }
        queues.addAll(List.of(Queue.ISSUED, Queue.ALL));
        return queues;
    }

    private static Queue firstListOf(Set<Role> roles) {
        if (roles.contains(Role.LEADER) || roles.contains(Role.FORM_CHECKER) || mayDraft(roles)) {
            return Queue.MINE;
        }
        return roles.contains(Role.CLERK) ? Queue.NUMBERING : Queue.ALL;
    }

    private static boolean mayDraft(Set<Role> roles) {
        return roles.contains(Role.SPECIALIST) || roles.contains(Role.UNIT_HEAD);
    }

    private static Optional<Queue> queueOf(String word) {
        return List.of(Queue.values()).stream()
                .filter(queue -> queue.word().equals(word))
                .findFirst();
    }

    private static Optional<OutgoingState> stateOf(String word) {
        return List.of(OutgoingState.values()).stream()
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
