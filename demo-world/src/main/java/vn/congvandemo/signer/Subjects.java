package vn.congvandemo.signer;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// Shows whose a certificate is: name, position, organisation; never the serial number, which may be a
/// citizen number.
final class Subjects {
    private Subjects() {}

    static String shown(X509Certificate certificate) {
        try {
            List<Rdn> parts = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
            return Stream.of("CN", "O")
                    .map(type -> value(parts, type))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        } catch (InvalidNameException e) {
            return "";
        }
    }

    private static @org.jspecify.annotations.Nullable String value(List<Rdn> parts, String type) {
        return parts.stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .map(part -> part.getValue().toString())
                .findFirst()
                .orElse(null);
    }
}
