package vn.congvandemo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The demonstration's keys in one directory: the authority under `pki/`, the tokens under `tokens/`, and
/// `demo-world.json`, which describes both for people and programs. Made on the first opening; later openings
/// add what is new.
///
/// A fresh key waits in `tokens/pending/` until the signer process has put it into its token, and is then
/// nowhere else.
public final class DemoWorld implements AutoCloseable {
    private final Path directory;
    private final DemoPki pki;
    private final Map<String, Device> devices = new LinkedHashMap<>();

    /// One token: whose it is and how to use it.
    ///
    /// @param certificate path of the certificate (PEM), relative to the directory
    public record Device(
            String alias,
            String name,
            String organisation,
            String title,
            KeyKind keys,
            Identity.Standing standing,
            String pin,
            String sha256,
            String certificate) {}

    private DemoWorld(Path directory, DemoPki pki) {
        this.directory = directory;
        this.pki = pki;
    }

    /// Opens the world in a directory, with a token for each of these; starts the authority's services.
    public static DemoWorld open(Path directory, Clock clock, KeyKind authorityKeys, List<Identity> identities) {
        var world = new DemoWorld(directory, DemoPki.open(directory.resolve("pki"), clock, authorityKeys));
        world.load();
        for (Identity identity : identities) {
            if (!world.devices.containsKey(identity.alias())) {
                world.add(identity);
            }
        }
        world.describe();
        return world;
    }

    private void load() {
        if (Files.exists(file())) {
            devices.putAll(keys().devices());
        }
    }

    private void add(Identity identity) {
        IssuedKey issued = pki.issue(identity);
        try {
            Path certificates = Files.createDirectories(directory.resolve("pki/certificates"));
            Pem.write(certificates.resolve(identity.alias() + ".crt"), issued.certificate());
            Path pending = Files.createDirectories(
                    tokens().resolve("pending"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            KeyStore waiting = KeyStore.getInstance("PKCS12");
            waiting.load(null, null);
            char[] pin = identity.pin().toCharArray();
            waiting.setKeyEntry(
                    identity.alias(), issued.key(), pin, issued.chain().toArray(new Certificate[0]));
            try (var out = Files.newOutputStream(pending.resolve(identity.alias() + ".p12"))) {
                waiting.store(out, pin);
            }
            Files.writeString(pending.resolve(identity.alias() + ".pin"), identity.pin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + identity.alias() + " cannot be kept", e);
        }
        devices.put(identity.alias(), device(identity, issued.certificate()));
    }

    private static Device device(Identity identity, X509Certificate certificate) {
        return new Device(
                identity.alias(),
                identity.name(),
                identity.organisation().orElse(""),
                identity.title().orElse(""),
                identity.keys(),
                identity.standing(),
                identity.pin(),
                sha256(certificate),
                "pki/certificates/" + identity.alias() + ".crt");
    }

    private void describe() {
        DemoKeys.write(
                directory,
                new DemoKeys.Description(
                        DemoMarker.WORDS,
                        DemoKeys.ROOT,
                        DemoKeys.ISSUING,
                        pki.timeStampAddress(),
                        new ArrayList<>(devices.values())));
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Pem.der(certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The authority, to issue, revoke and misbehave.
    public DemoPki pki() {
        return pki;
    }

    /// What everybody may know of the keys.
    public DemoKeys keys() {
        return DemoKeys.read(directory);
    }

    /// The tokens, by alias.
    public Map<String, Device> devices() {
        return Map.copyOf(devices);
    }

    /// One token by its alias.
    public Optional<Device> device(String alias) {
        return Optional.ofNullable(devices.get(alias));
    }

    /// The certificate of a token.
    public X509Certificate certificate(Device device) {
        return Pem.read(directory.resolve(device.certificate()));
    }

    /// The directory for the signer process.
    public Path tokens() {
        return directory.resolve("tokens");
    }

    /// The description.
    public Path file() {
        return directory.resolve(DemoKeys.FILE);
    }

    @Override
    public void close() {
        pki.close();
    }
}
