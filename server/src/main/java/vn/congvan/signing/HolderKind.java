package vn.congvan.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/// Whose certificate signed (Nghị định 68/2024): a person's, an agency's, or a device's, service's or program's.
/// Certificates say it in no common way; their names do.
public enum HolderKind {
    /// A person.
    PERSON,
    /// An agency or organisation.
    AGENCY,
    /// A device, a service or a program.
    DEVICE;

    private static final Properties NAMES = names();
    private static final Pattern AGENCIES = Pattern.compile(NAMES.getProperty("agency"));
    private static final Pattern DEVICES = Pattern.compile(NAMES.getProperty("device"));

    /// By the name in the certificate.
    static HolderKind named(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.of("vi"))
                .strip();
        if (AGENCIES.matcher(plain).matches()) {
            return AGENCY;
        }
        return DEVICES.matcher(plain).matches() ? DEVICE : PERSON;
    }

    private static Properties names() {
        try (InputStream in = HolderKind.class.getResourceAsStream("/signing/holders.properties")) {
            if (in == null) {
                throw new IllegalStateException("signing/holders.properties is missing");
            }
            var names = new Properties();
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
