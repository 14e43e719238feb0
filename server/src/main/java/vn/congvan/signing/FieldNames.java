package vn.congvan.signing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congvan.form.TextField;
import vn.congvan.protocol.SignerRole;

/// The names of the form fields in a file for signing.
final class FieldNames {
    static final String LEADER = "LeaderSig";
    static final String SEAL = "AgencySeal";
    static final String URGENCY = "do_khan";
    static final String CORNER = "AgencyCornerSeal";
    private static final String GUEST = "GuestSig";
    private static final Pattern PERSON = Pattern.compile("(?:" + LEADER + "|" + GUEST + ")([2-9]|[1-9][0-9])?");
    private static final Pattern AGENCY = Pattern.compile(SEAL + "([2-9]|[1-9][0-9])?");

    private FieldNames() {}

    /// The role that signs in a field of ours; empty for a field of anybody else's.
    static Optional<SignerRole> role(String field) {
        if (isPerson(field)) {
            return Optional.of(SignerRole.LEADER);
        }
        if (isSeal(field) || field.equals(CORNER)) {
            return Optional.of(SignerRole.SEAL);
        }
        return InitialField.isName(field) ? Optional.of(SignerRole.INITIAL) : Optional.empty();
    }

    /// Where the first, second… person signs.
    ///
    /// @param guest who signs with a program of their own
    static String person(int number, boolean guest) {
        return numbered(guest ? GUEST : LEADER, number);
    }

    /// Where the agency of the first, second… person seals.
    static String seal(int number) {
        return numbered(SEAL, number);
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + number;
    }

    static boolean isPerson(String field) {
        return PERSON.matcher(field).matches();
    }

    static boolean isGuest(String field) {
        return isPerson(field) && field.startsWith(GUEST);
    }

    static boolean isSeal(String field) {
        return AGENCY.matcher(field).matches();
    }

    /// The number of the person in whose field, or over whose signature, somebody signs.
    static int number(String field) {
        return Stream.of(PERSON, AGENCY)
                .map(pattern -> pattern.matcher(field))
                .filter(Matcher::matches)
                .map(found -> found.group(1) == null ? 1 : Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    static String of(TextField field) {
        return switch (field) {
            case NUMBER -> "so";
            case NUMBER_NOTATION -> "so_ky_hieu";
            case DAY -> "ngay";
            case MONTH -> "thang";
            case YEAR -> "nam";
            case YEAR_LAST_TWO -> "nam_hai_so_cuoi";
            case YEAR_LAST_ONE -> "nam_so_cuoi";
            case FULL_DATE -> "ngay_thang_nam";
        };
    }

    /// The text field that bears this name, if one of ours does.
    static Optional<TextField> text(String name) {
        return Stream.of(TextField.values())
                .filter(field -> of(field).equals(name))
                .findFirst();
    }
}
