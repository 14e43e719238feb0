package vn.congvan.organisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.congvan.common.Reason;
import vn.congvan.organisation.ProvinceFile.FileAuthority;
import vn.congvan.organisation.ProvinceFile.FilePower;

/// Whether the lines above a signature say the capacity in which it is given (Nghị định 30/2020, Điều 13; Phụ lục I,
/// Phần I, Mục II điểm 7a).
final class PowerLines {
    /// Under one head: nobody signs for a collective there.
    private static final Set<AuthorityKind> ONE_HEAD =
            EnumSet.of(AuthorityKind.COMMITTEE_CHAIR, AuthorityKind.OFFICE, AuthorityKind.DEPARTMENT);

    private PowerLines() {}

    /// All that is wrong with a power.
    static List<Reason> mistakes(FileAuthority authority, FilePower power) {
        List<Reason> found = new ArrayList<>();
        Capacity capacity = power.capacity();
        if (capacity != Capacity.OWN && !says(power, capacity)) {
            found.add(reason("organisation.power-line-missing", authority, power, capacity));
        }
        for (Capacity other : Capacity.values()) {
            if (other != capacity && says(power, other) && !beside(capacity).contains(other)) {
                found.add(reason("organisation.power-line-other", authority, power, other));
            }
        }
        if (says(power, Capacity.TM) && ONE_HEAD.contains(authority.kind())) {
            found.add(reason("organisation.power-no-collective", authority, power, Capacity.TM));
        }
        boolean lent = capacity == Capacity.TL || capacity == Capacity.TUQ;
        if (lent && power.basis().filter(basis -> !basis.isBlank()).isEmpty()) {
            found.add(reason("organisation.power-basis-missing", authority, power, capacity));
        }
        if (capacity == Capacity.TUQ && power.to().isEmpty()) {
            found.add(reason("organisation.power-end-missing", authority, power, capacity));
        }
        return found;
    }

    /// What may stand above: a deputy signs for the head of a collective, or for one who signs by order (khoản 1 to 3);
    /// an authorisation is not passed on (khoản 4).
    private static Set<Capacity> beside(Capacity capacity) {
        return switch (capacity) {
            case KT -> EnumSet.of(Capacity.TM, Capacity.TL);
            case TL -> EnumSet.of(Capacity.KT);
            case Q -> EnumSet.of(Capacity.TM);
            case OWN, TM, TUQ -> EnumSet.noneOf(Capacity.class);
        };
    }

    private static boolean says(FilePower power, Capacity capacity) {
        return power.lines().stream().anyMatch(line -> line.strip().startsWith(capacity.name() + "."));
    }

    private static Reason reason(String code, FileAuthority authority, FilePower power, Capacity capacity) {
        return Reason.of(code, "authority", authority.name())
                .with("post", power.post())
                .with("capacity", capacity.name());
    }
}
