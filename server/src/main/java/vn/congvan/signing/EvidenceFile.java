package vn.congvan.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;
import vn.congvan.trust.Trust;

/// Evidence of one verification as files, together a ZIP or a folder: whoever has them and the document can verify it
/// again, without network and without this server.
///
/// `manifest.json` names the document by its digest, the time, the edition of the policy and of our checks, and every
/// other file with its digest; `policy.xml` is the policy itself; `report.json` and `report.html` what was found;
/// `anchors`, `certificates`, `ocsp`, `lists` and `time-stamps` what it rested on.
final class EvidenceFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "manifest.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST = 300L << 20;

    private final Map<String, byte[]> entries;

    private EvidenceFile(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /// Of a verification that was just done.
    static EvidenceFile of(Verdict verdict, Tokens tokens, String policy, byte[] json, byte[] html) {
        var entries = new TreeMap<String, byte[]>();
        put(entries, "anchors", "cer", tokens.anchors());
        put(entries, "certificates", "cer", tokens.certificates());
        put(entries, "ocsp", "ocsp", tokens.ocsp());
        put(entries, "lists", "crl", tokens.lists());
        put(entries, "time-stamps", "tst", tokens.timeStamps());
        entries.put("policy.xml", StrictPolicy.xml().getBytes(StandardCharsets.UTF_8));
        entries.put("report.json", json);
        entries.put("report.html", html);
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("version", 1);
        manifest.put("file", verdict.file().hex());
        manifest.put("verifiedAt", verdict.at().toString());
        manifest.put("light", verdict.light().name());
        manifest.put("checks", Verification.CHECKS);
        manifest.put("policyEdition", policy);
        var digests = new LinkedHashMap<String, String>();
        entries.forEach((name, content) -> digests.put(name, Digest.of(content).hex()));
        manifest.put("entries", digests);
        entries.put(MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return new EvidenceFile(entries);
    }

    private static void put(Map<String, byte[]> entries, String folder, String ending, List<byte[]> contents) {
        contents.forEach(
                content -> entries.put(folder + "/" + Digest.of(content).hex() + "." + ending, content));
    }

    /// Reads a ZIP or a folder.
    ///
    /// @throws IllegalArgumentException with a sentence if it is no evidence, or not whole
    static EvidenceFile read(Path path) {
        try {
            return whole(Files.isDirectory(path) ? folder(path) : zip(Files.readAllBytes(path)));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("không đọc được bằng chứng / cannot read the evidence: " + path, e);
        }
    }

    /// Reads a ZIP.
    static EvidenceFile read(byte[] zip) {
        try {
            return whole(zip(zip));
        } catch (IOException e) {
            throw new IllegalArgumentException("the evidence is no ZIP", e);
        }
    }

    private static Map<String, byte[]> folder(Path root) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file :
                    files.filter(Files::isRegularFile).limit(MOST_ENTRIES).toList()) {
                found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static Map<String, byte[]> zip(byte[] content) throws IOException {
        var found = new TreeMap<String, byte[]>();
        long sum = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) (LARGEST - sum));
                sum += bytes.length;
                found.put(entry.getName(), bytes);
                if (found.size() > MOST_ENTRIES || sum >= LARGEST) {
                    throw new IOException("more than any evidence holds");
                }
            }
        }
        return found;
    }

    /// Every file that the manifest names is there as it was, or it is no evidence. Others are no part of it.
    private static EvidenceFile whole(Map<String, byte[]> found) {
        var evidence = new EvidenceFile(new TreeMap<>());
        byte[] manifest = found.get(MANIFEST);
        if (manifest == null) {
            throw new IllegalArgumentException("không phải bằng chứng / no evidence: no " + MANIFEST);
        }
        evidence.entries.put(MANIFEST, manifest);
        try {
            evidence.manifest().at("/entries").properties().forEach(entry -> {
                byte[] content = found.get(entry.getKey());
                boolean same = content != null
                        && Digest.of(content).hex().equals(entry.getValue().asString());
                if (content == null || !same) {
                    throw new IllegalArgumentException(
                            "bằng chứng không toàn vẹn / the evidence was changed: " + entry.getKey());
                }
                evidence.entries.put(entry.getKey(), content);
            });
            evidence.file();
            evidence.verifiedAt();
        } catch (JacksonException | java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("không phải bằng chứng / no evidence", e);
        }
        return evidence;
    }

    private JsonNode manifest() {
        return JSON.readTree(entry(MANIFEST));
    }

    private byte[] entry(String name) {
        byte @Nullable [] content = entries.get(name);
        return content == null ? new byte[0] : content;
    }

    /// Whose evidence it is.
    Digest file() {
        return new Digest(manifest().at("/file").asString());
    }

    Instant verifiedAt() {
        return Instant.parse(manifest().at("/verifiedAt").asString());
    }

    /// Names the evidence as a whole: its manifest names all the rest.
    Digest digest() {
        return Digest.of(entry(MANIFEST));
    }

    /// The certificates in which its chains ended.
    List<byte[]> anchors() {
        return in("anchors/");
    }

    private List<byte[]> in(String folder) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// A verifier that asks nobody and knows nothing but this.
    ///
    /// @param named whom the asker trusts himself; then the evidence's own anchors are not trusted
    CertificateVerifier verifier(Optional<Trust> named) {
        var helpers = new CommonCertificateSource();
        in("certificates/").forEach(one -> helpers.addCertificate(DSSUtils.loadCertificate(one)));
        CertificateVerifier verifier =
                named.map(Trust::verifierWithoutNetwork).orElseGet(() -> new CommonCertificateVerifier(true));
        if (named.isEmpty()) {
            var trusted = new CommonTrustedCertificateSource();
            anchors().forEach(one -> trusted.addCertificate(DSSUtils.loadCertificate(one)));
            verifier.setTrustedCertSources(trusted);
        }
        verifier.addAdjunctCertSources(helpers);
        verifier.setOcspSource(new ExternalResourcesOCSPSource(documents("ocsp/")));
        verifier.setCrlSource(new ExternalResourcesCRLSource(documents("lists/")));
        return verifier;
    }

    private InMemoryDocument[] documents(String folder) {
        return in(folder).stream().map(InMemoryDocument::new).toArray(InMemoryDocument[]::new);
    }

    /// All of it as one ZIP, always the same for the same evidence.
    byte[] zip() {
        return zip(Map.of());
    }

    /// The same with further files, which are no part of the evidence.
    byte[] zip(Map<String, byte[]> beside) {
        var all = new TreeMap<>(entries);
        all.putAll(beside);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : new ArrayList<>(all.entrySet())) {
                var written = new ZipEntry(entry.getKey());
                written.setTimeLocal(NO_TIME);
                zip.putNextEntry(written);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
