package vn.congvan.signing;

import java.util.Optional;
import java.util.stream.Stream;
import vn.congvan.form.TextField;
import vn.congvan.protocol.SignerRole;

/// The names of the form fields in a file for signing.
final class FieldNames {
    static final String LEADER = "LeaderSig";
    static final String SEAL = "AgencySeal";
    static final String URGENCY = "do_khan";
    static final String CORNER = "AgencyCornerSeal";

    private FieldNames() {}

    /// The role that signs in a field of ours; empty for a field of anybody else's.
    static Optional<SignerRole> role(String field) {
        if (field.equals(LEADER)) {
            return Optional.of(SignerRole.LEADER);
        }
        if (field.equals(SEAL) || field.equals(CORNER)) {
            return Optional.of(SignerRole.SEAL);
        }
        return InitialField.isName(field) ? Optional.of(SignerRole.INITIAL) : Optional.empty();
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
