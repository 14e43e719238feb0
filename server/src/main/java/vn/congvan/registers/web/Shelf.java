package vn.congvan.registers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.MaySeeRegister;

/// Whose registers the asking post may open, and which of them it has chosen.
@Component
class Shelf {
    private final MaySeeRegister maySee;
    private final Organisation organisation;

    Shelf(MaySeeRegister maySee, Organisation organisation) {
        this.maySee = maySee;
        this.organisation = organisation;
    }

    /// The authorities whose registers the asking post may see.
    List<IssuingAuthority> seen() {
        return organisation.authorities().stream()
                .filter(authority -> maySee.decide(authority.id()) instanceof Decision.Permitted)
                .toList();
    }

    /// The authority that was typed; else the first that may be seen, else the first.
    ///
    /// @throws Refusal `registers.authority-unknown` where the agency has none
    AuthorityId chosen(Optional<String> typed) {
        return typed.filter(found -> !found.isBlank()).map(AuthorityId::of).orElseGet(this::first);
    }

    private AuthorityId first() {
        return seen().stream()
                .findFirst()
                .or(() -> organisation.authorities().stream().findFirst())
                .orElseThrow(() -> Refusal.notFound(Reason.of("registers.authority-unknown")))
                .id();
    }

    /// A day as typed; nothing where it is none.
    static Optional<LocalDate> day(Optional<String> typed) {
        try {
            return Typed.day(typed.orElse(null));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
