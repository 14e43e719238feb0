package vn.congvan.signing;

import java.util.Optional;
import vn.congvan.form.Box;

/// Where one of several persons signs in a file, and his agency seals over his signature. The persons sign in the
/// order of their numbers; when all have, the agencies seal in the same order.
///
/// @param number counted from 1
/// @param guest whether the person signs the prepared field with a program of his own. Such a program may leave
///     the field's lock out: it is then not asked for, whoever signs next locks the signature
/// @param seal empty where no agency seals over this signature
/// @param capacity in which the person signs, such as that of a secretary or of a party's representative; stands in
///     the file beside the signature. Empty where the person signs by his authority
public record SignerPlace(int number, boolean guest, Box signature, Optional<Box> seal, Optional<String> capacity) {
    /// Most that a file can have.
    public static final int MOST = 20;

    public SignerPlace {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("no such place");
        }
    }

    /// Of somebody who signs by his authority.
    public SignerPlace(int number, boolean guest, Box signature, Optional<Box> seal) {
        this(number, guest, signature, seal, Optional.empty());
    }

    /// The name of the field in which the person signs.
    public String signatureField() {
        return signatureField(number, guest);
    }

    /// The same by its number.
    public static String signatureField(int number, boolean guest) {
        return FieldNames.person(number, guest);
    }

    /// The name of the field in which the agency seals.
    public String sealField() {
        return sealField(number);
    }

    /// The same by its number.
    public static String sealField(int number) {
        return FieldNames.seal(number);
    }
}
