package vn.congvan.outgoing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;

/// Finds out who stands behind the recipients that somebody has chosen; every mistake is told.
@Component
class Addressing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Organisation organisation;
    private final Directory directory;

    Addressing(Organisation organisation, Directory directory) {
        this.organisation = organisation;
        this.directory = directory;
    }

    /// @param faults gets what is wrong with those that are left out
    List<VersionRows.Addressee> resolve(List<String> words, LocalDate today, List<Reason> faults) {
        if (words.isEmpty()) {
            faults.add(Reason.of("outgoing.recipient-missing"));
        }
        var seen = new HashSet<String>();
        var addressees = new ArrayList<VersionRows.Addressee>();
        for (String given : words) {
            Address address = Address.of(given.strip());
            if (!seen.add(address.word())) {
                faults.add(Reason.of("outgoing.recipient-twice", "code", shown(address)));
                continue;
            }
            int before = faults.size();
            String name = name(address, today, faults);
            if (faults.size() == before) {
                addressees.add(new VersionRows.Addressee(address.word(), name));
            }
        }
        return addressees;
    }

    private String name(Address address, LocalDate today, List<Reason> faults) {
        return switch (address) {
            case Address.Agency(String code) -> agency(code, today, faults);
            case Address.InUnit(var unit) ->
                organisation.unit(unit).map(found -> found.name()).orElseGet(() -> gone(faults));
            case Address.AtPost(var post) ->
                organisation
                        .post(post)
                        .filter(held -> held.heldOn(today))
                        .map(held -> held.personName() + ", " + held.title())
                        .orElseGet(() -> gone(faults));
            case Address.Outside(String name, String place) -> outside(name, place, faults);
        };
    }

    private String agency(String code, LocalDate today, List<Reason> faults) {
        switch (directory.look(code, today)) {
            case Directory.Entry.Open open -> {
                return open.name();
            }
            case Directory.Entry.Closed closed -> faults.add(closed(closed));
            case Directory.Entry.Unknown _ -> faults.add(Reason.of("outgoing.recipient-unknown", "code", code));
        }
        return "";
    }

    private static String gone(List<Reason> faults) {
        faults.add(Reason.of("outgoing.recipient-gone"));
        return "";
    }

    private static String outside(String name, String place, List<Reason> faults) {
        if (name.isEmpty() || name.length() > 200 || place.length() > 300) {
            faults.add(Reason.of("outgoing.recipient-outside-words"));
        }
        return name;
    }

    static Reason closed(Directory.Entry.Closed closed) {
        Reason reason = Reason.of(
                        closed.successor().isPresent()
                                ? "outgoing.recipient-closed"
                                : "outgoing.recipient-closed-for-good",
                        "code",
                        closed.code())
                .with("name", closed.name())
                .with("since", DAY.format(closed.since()));
        return closed.successor().map(code -> reason.with("successor", code)).orElse(reason);
    }

    private static String shown(Address address) {
        return address instanceof Address.Outside(String name, String _) ? name : address.word();
    }
}
