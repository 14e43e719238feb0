package vn.congvandemo.signer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.protocol.SignerMessages.Device;
import vn.congvanagent.Keys;
import vn.congvanagent.SigningKey;
import vn.congvanagent.Subjects;

/// The software tokens of one directory (SoftHSM2 behind PKCS#11). Keys that wait in `pending/` are moved
/// into tokens when this is opened; the waiting files are then deleted.
final class Tokens implements Keys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SLOT = Pattern.compile("slot (\\d+)");
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");

    private final Map<String, Token> bySha256 = new LinkedHashMap<>();

    private record Entry(String alias, long slot, String certificate) {}

    private record Index(List<Entry> tokens) {}

    private record Waiting(String alias, char[] pin, PrivateKey key, Certificate[] chain, long slot) {}

    private Tokens() {}

    /// Opens the tokens of a directory. The environment variable `SOFTHSM2_CONF` must name the directory's
    /// configuration before this process starts ({@link #configure}).
    static Tokens open(Path directory) {
        try {
            return new Tokens().fill(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the tokens under " + directory + " cannot be opened", e);
        }
    }

    /// Writes the configuration of the directory's tokens.
    ///
    /// @return the file that `SOFTHSM2_CONF` must name
    static Path configure(Path directory) {
        try {
            Path store = Files.createDirectories(directory.resolve("store").toAbsolutePath());
            Path file = directory.resolve("softhsm2.conf").toAbsolutePath();
            Files.writeString(
                    file,
                    "directories.tokendir = " + store
                            + "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tokens fill(Path directory) throws IOException, GeneralSecurityException {
        String library = library();
        Path indexFile = directory.resolve("tokens.json");
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(indexFile)) {
            entries.addAll(JSON.readValue(indexFile.toFile(), Index.class).tokens());
        }
        List<Waiting> waiting = initialise(directory.resolve("pending"));
        for (Waiting key : waiting) {
            move(key, library);
            entries.add(new Entry(
                    key.alias(), key.slot(), Base64.getEncoder().encodeToString(key.chain()[0].getEncoded())));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(indexFile.toFile(), new Index(entries));
        for (Waiting key : waiting) {
            Files.delete(directory.resolve("pending").resolve(key.alias() + ".p12"));
            Files.delete(directory.resolve("pending").resolve(key.alias() + ".pin"));
        }
        for (Entry entry : entries) {
            X509Certificate certificate = certificate(entry);
            var place = new Token.TokenPlace(library, entry.slot());
            bySha256.put(Subjects.sha256(certificate), new Token(entry.alias(), certificate, place));
        }
        return this;
    }

    /// All tokens must be initialised before this process opens the library for the first time: it lists them
    /// once.
    private static List<Waiting> initialise(Path pending) throws IOException, GeneralSecurityException {
        List<Waiting> waiting = new ArrayList<>();
        if (!Files.isDirectory(pending)) {
            return waiting;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(pending)) {
            files = listed.filter(file -> file.toString().endsWith(".p12"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String alias = file.getFileName().toString().replaceFirst("\\.p12$", "");
            char[] pin = Files.readString(pending.resolve(alias + ".pin")).toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                keys.load(in, pin);
            }
            waiting.add(new Waiting(
                    alias,
                    pin,
                    (PrivateKey) keys.getKey(alias, pin),
                    keys.getCertificateChain(alias),
                    initialise(alias, pin)));
        }
        return waiting;
    }

    private static long initialise(String alias, char[] pin) throws IOException {
        String officer = Integer.toString(10_000_000 + new SecureRandom().nextInt(90_000_000));
        String label = alias.substring(0, Math.min(32, alias.length()));
        Process process = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        label,
                        "--so-pin",
                        officer,
                        "--pin",
                        new String(pin))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher slot = SLOT.matcher(said);
        if (!slot.find()) {
            throw new IOException("softhsm2-util did not make a token: " + said);
        }
        return Long.parseLong(slot.group(1));
    }

    private static void move(Waiting key, String library) throws IOException, GeneralSecurityException {
        Provider provider = new Token.TokenPlace(library, key.slot()).provider("import-" + key.alias());
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, key.pin());
        store.setKeyEntry(key.alias(), key.key(), null, new Certificate[] {key.chain()[0]});
        ((java.security.AuthProvider) provider).logout();
    }

    private static String library() {
        return LIBRARIES.stream()
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "SoftHSM2 is not installed (package softhsm2); the demonstration's tokens need it"));
    }

    private static X509Certificate certificate(Entry entry) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder().decode(entry.certificate());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    @Override
    public Optional<SigningKey> find(String sha256) {
        return Optional.ofNullable(bySha256.get(sha256));
    }

    @Override
    public Device device() {
        List<SignerMessages.Token> tokens = bySha256.values().stream()
                .map(token -> new SignerMessages.Token(
                        "SoftHSM", "SoftHSM v2", token.pin(), List.of(Subjects.held(token.certificate()))))
                .toList();
        return new Device(List.of(new SignerMessages.Driver("libsofthsm2.so", true)), tokens);
    }
}
