package vn.congvan.incoming.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.incoming.IncomingState;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;
import vn.congvan.platform.web.ListAddress;
import vn.congvan.platform.web.ListFrame;
import vn.congvan.platform.web.Typed;

/// The lists of documents that arrived, of all authorities that the clerk serves in one queue.
@Controller
class IncomingListPage {
    private static final String PATH = "/incoming";
    private static final int ROWS = 50;

    /// A list by its familiar name.
    enum View {
        WAITING(EnumSet.of(IncomingState.WAITING, IncomingState.SUSPECTED, IncomingState.ISOLATED)),
        REGISTERED(EnumSet.of(IncomingState.REGISTERED, IncomingState.RECALLED)),
        REFUSED(EnumSet.of(IncomingState.REFUSED)),
        ALL(EnumSet.complementOf(EnumSet.of(IncomingState.OUTSIDE)));

        private final Set<IncomingState> states;

        View(Set<IncomingState> states) {
            this.states = states;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Set<IncomingState> states() {
            return states;
        }
    }

    private final Incoming incoming;
    private final Organisation organisation;
    private final IncomingLook look;

    IncomingListPage(Incoming incoming, Organisation organisation, IncomingLook look) {
        this.incoming = incoming;
        this.organisation = organisation;
        this.look = look;
    }

    @GetMapping("/incoming")
    String list(
            @RequestParam(name = "queue") Optional<String> queue,
            @RequestParam(name = "state") Optional<String> state,
            @RequestParam(name = "authority") Optional<String> authority,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        var view = queue.flatMap(IncomingListPage::view).orElse(text.isBlank() ? View.WAITING : View.ALL);
        var only = state.flatMap(IncomingListPage::state).filter(view.states()::contains);
        var states = only.<Set<IncomingState>>map(EnumSet::of).orElse(view.states());
        var receiver = authority.flatMap(Typed::text).map(AuthorityId::of);
        var list = incoming.list(new IncomingQuery(states, receiver, text.strip(), page, ROWS));
        var here = ListAddress.of(PATH, view.word())
                .with("state", only.map(IncomingState::word))
                .with("q", Typed.text(text))
                .with("authority", receiver.map(AuthorityId::toString));
        model.addAttribute("list", list);
        model.addAttribute("queue", view.word());
        model.addAttribute("authority", receiver.map(AuthorityId::toString).orElse(null));
        model.addAttribute("authorities", organisation.authorities());
        model.addAttribute("mayEnterByHand", !incoming.entersByHandFor().isEmpty());
        model.addAttribute(
                "frame",
                new ListFrame(
                        here,
                        views(view, list.counts()),
                        chips(here, view, list.counts()),
                        list.page(),
                        list.size(),
                        list.total(),
                        Optional.empty()));
        return "incoming/list";
    }

    private static List<ListFrame.Choice> views(View shown, Map<IncomingState, Long> counts) {
        return Arrays.stream(View.values())
                .map(view -> ListFrame.Choice.view(PATH, view.word(), count(counts, view.states()), view == shown))
                .toList();
    }

    private List<ListFrame.Choice> chips(ListAddress here, View view, Map<IncomingState, Long> counts) {
        return view.states().stream()
                .map(state ->
                        ListFrame.Choice.state(here, state.word(), look.icon(state), counts.getOrDefault(state, 0L)))
                .toList();
    }

    private static long count(Map<IncomingState, Long> counts, Set<IncomingState> states) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    private static Optional<View> view(String word) {
        return Arrays.stream(View.values())
                .filter(view -> view.word().equals(word))
                .findFirst();
    }

    private static Optional<IncomingState> state(String word) {
        return Arrays.stream(IncomingState.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
