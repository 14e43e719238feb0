package vn.congvan.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.Certificates;
import vn.congvan.desk.Shell.MenuEntry;
import vn.congvan.desk.Shell.MenuGroup;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.Queue;
import vn.congvan.outgoing.joint.JointTurns;
import vn.congvan.outgoing.opinions.Opinions;
import vn.congvan.outgoing.opinions.Question;

/// The menu of one post: the lists that its roles work from, each with the number of its rows. Counter and
/// list are the same query.
@Component
class MenuOfRoles {
    private static final long NOT_COUNTED = -1;
    private static final String SUSPECTED = "/outgoing/secrecy";
    private static final String OPINIONS = "/outgoing/opinions";
    private static final String JOINT = "/outgoing/joint";
    private static final String REGISTER_OF_KEYS = "/certificates";
    private static final Set<Role> BOOK_READERS =
            EnumSet.of(Role.CLERK, Role.LEADER, Role.FORM_CHECKER, Role.ARCHIVIST, Role.RECORDS_INSPECTOR);

    private final Outgoing outgoing;
    private final Incoming incoming;
    private final Opinions opinions;
    private final JointTurns joint;
    private final Certificates certificates;

    MenuOfRoles(Outgoing outgoing, Incoming incoming, Opinions opinions, JointTurns joint, Certificates certificates) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.opinions = opinions;
        this.joint = joint;
        this.certificates = certificates;
    }

    List<MenuGroup> of(Set<Role> roles, String here) {
        var groups = new ArrayList<MenuGroup>();
        groups.add(new MenuGroup(null, List.of(plain("/", "home", "page.desk.menu.home", true, here))));
        groups.add(new MenuGroup("page.desk.menu.incoming", arriving(roles, here)));
        var leaving = new ArrayList<>(leaving(roles, outgoing.counters(), here));
        asked(here).ifPresent(leaving::add);
        joint(here).ifPresent(leaving::add);
        suspectedMarks(roles, here).ifPresent(leaving::add);
        if (!leaving.isEmpty()) {
            groups.add(new MenuGroup("page.desk.menu.outgoing", leaving));
        }
        if (roles.stream().anyMatch(BOOK_READERS::contains)) {
            groups.add(new MenuGroup("page.desk.menu.books", books(roles, here)));
        }
        groups.add(new MenuGroup("page.desk.menu.other", others(roles, here)));
        return groups;
    }

    private List<MenuEntry> arriving(Set<Role> roles, String here) {
        var entries = new ArrayList<MenuEntry>();
        if (roles.contains(Role.CLERK)) {
            var href = "/incoming?queue=waiting";
            var waiting = incoming.list(IncomingQuery.open()).total();
            entries.add(new MenuEntry(
                    href, "inbox", "page.incoming.queue.waiting", waiting, false, true, here.equals(href)));
        }
        entries.add(plain("/incoming?queue=registered", "book-2", "page.incoming.queue.registered", true, here));
        if (roles.contains(Role.CLERK)) {
            entries.add(plain("/incoming?queue=refused", "circle-x", "page.incoming.queue.refused", false, here));
        }
        return entries;
    }

    private static List<MenuEntry> leaving(Set<Role> roles, Map<Queue, Long> counts, String here) {
        var entries = new ArrayList<MenuEntry>();
        if (!mineKey(roles).isEmpty()) {
            entries.add(list(Queue.MINE, "list-check", "page.outgoing.queue." + mineKey(roles), true, counts, here));
        }
        if (roles.contains(Role.SPECIALIST) || roles.contains(Role.UNIT_HEAD)) {
            entries.add(list(Queue.MY_DRAFTS, "file-text", "page.outgoing.queue.my-drafts", true, counts, here));
        }
        if (roles.contains(Role.CLERK)) {
            entries.add(list(Queue.NUMBERING, "number", "page.outgoing.queue.numbering", true, counts, here));
            entries.add(list(
                    Queue.UNFINISHED_SEALS,
                    "rubber-stamp",
                    "page.outgoing.queue.unfinished-seals",
                    true,
                    counts,
                    here));
            entries.add(plain("/outgoing/papers", "scan", "page.from-paper.title", false, here));
            entries.add(list(
                    Queue.DELIVERY_TROUBLE,
                    "alert-triangle",
                    "page.outgoing.queue.delivery-trouble",
                    true,
                    counts,
                    here));
        }
        if (roles.contains(Role.CLERK) || roles.contains(Role.LEADER)) {
            entries.add(list(
                    Queue.SIGNED_NOT_ISSUED,
                    "hourglass",
                    "page.outgoing.queue.signed-not-issued",
                    false,
                    counts,
                    here));
        }
        if (!roles.isEmpty()) {
            entries.add(plain("/outgoing?queue=issued", "circle-check", "page.outgoing.queue.issued", false, here));
            entries.add(plain("/outgoing?queue=all", "file-text", "page.outgoing.queue.all", false, here));
            entries.add(plain("/copies", "copy", "page.copies.title", false, here));
        }
        return entries;
    }

    /// Whoever is asked for an opinion finds the list, as long as there is one.
    private Optional<MenuEntry> asked(String here) {
        var questions = opinions.mine();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new MenuEntry(
                        OPINIONS,
                        "message-question",
                        "page.opinions.menu",
                        questions.stream().filter(Question::waits).count(),
                        false,
                        true,
                        here.startsWith(OPINIONS)));
    }

    private Optional<MenuEntry> joint(String here) {
        var waiting = joint.waiting();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new MenuEntry(
                        JOINT,
                        "signature",
                        "page.joint.menu",
                        waiting.getAsLong(),
                        false,
                        true,
                        here.startsWith(JOINT)));
    }

    /// Clerks judge them and always have the list; whoever brought such a file finds it as long as it waits.
    private Optional<MenuEntry> suspectedMarks(Set<Role> roles, String here) {
        var waiting = outgoing.secrecyWaiting();
        return roles.contains(Role.CLERK) || waiting > 0
                ? Optional.of(new MenuEntry(
                        SUSPECTED + "?state=waiting",
                        "lock",
                        "page.secrecy.menu",
                        waiting,
                        false,
                        false,
                        here.startsWith(SUSPECTED)))
                : Optional.empty();
    }

    /// What waits for this post is named by what it does; empty where it does nothing in the chain of drafts.
    private static String mineKey(Set<Role> roles) {
        var inChain = EnumSet.noneOf(Role.class);
        inChain.addAll(roles);
        inChain.retainAll(EnumSet.of(Role.LEADER, Role.FORM_CHECKER, Role.UNIT_HEAD, Role.SPECIALIST));
        if (inChain.isEmpty()) {
            return "";
        }
        if (inChain.contains(Role.LEADER)) {
            return "mine-leader";
        }
        return inChain.size() > 1
                ? "mine"
                : switch (inChain.iterator().next()) {
                    case FORM_CHECKER -> "mine-checker";
                    case UNIT_HEAD -> "mine-head";
                    default -> "mine-drafter";
                };
    }

    private static List<MenuEntry> books(Set<Role> roles, String here) {
        var entries = new ArrayList<MenuEntry>();
        if (roles.contains(Role.CLERK) || roles.contains(Role.LEADER)) {
            entries.add(plain("/outgoing/report", "chart-bar", "page.issue-report.menu", false, here));
        }
        entries.addAll(List.of(
                plain("/registers/outgoing", "notebook", "page.desk.menu.outgoing-book", false, here),
                plain("/registers/incoming", "book-2", "page.desk.menu.incoming-book", false, here),
                plain("/registers", "folders", "page.desk.menu.shelf", false, here)));
        return entries;
    }

    private List<MenuEntry> others(Set<Role> roles, String here) {
        var entries = new ArrayList<MenuEntry>();
        entries.add(plain("/organisation/people", "users", "page.desk.menu.people", false, here));
        entries.add(plain("/outgoing/groups", "users", "page.groups.title", false, here));
        entries.add(plain("/practice/sending-list", "send", "page.sending-list.menu", false, here));
        if (roles.contains(Role.ADMIN)) {
            entries.add(plain("/practice", "adjustments", "page.practice.menu", false, here));
            entries.add(plain("/copies/signers", "signature", "page.copies.signers", false, here));
            entries.add(plain("/practice/templates", "file-text", "page.practice.templates.menu", false, here));
            entries.add(plain("/outgoing/checkouts", "user-share", "page.checkouts.title", false, here));
        }
        if (roles.contains(Role.ADMIN) || roles.contains(Role.PROVINCE_MANAGER)) {
            entries.add(certificates(here));
            entries.add(plain("/trail", "history", "page.desk.menu.trail", false, here));
        }
        return entries;
    }

    private MenuEntry certificates(String here) {
        var care = certificates.needingCare();
        var href = care > 0 ? REGISTER_OF_KEYS + "?show=care" : REGISTER_OF_KEYS;
        return new MenuEntry(
                href, "certificate", "page.certificates.menu", care, false, false, here.startsWith(REGISTER_OF_KEYS));
    }

    private static MenuEntry list(
            Queue queue, String icon, String key, boolean rail, Map<Queue, Long> counts, String here) {
        var href = "/outgoing?queue=" + queue.word();
        var count = counts.getOrDefault(queue, 0L);
        var bad = queue == Queue.DELIVERY_TROUBLE || queue == Queue.UNFINISHED_SEALS;
        return new MenuEntry(href, icon, key, count, bad && count > 0, rail, here.equals(href));
    }

    private static MenuEntry plain(String href, String icon, String key, boolean rail, String here) {
        return new MenuEntry(href, icon, key, NOT_COUNTED, false, rail, here.equals(href));
    }
}
