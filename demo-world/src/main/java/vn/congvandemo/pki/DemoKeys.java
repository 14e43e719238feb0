package vn.congvandemo.pki;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What everybody may know of the demonstration's keys: the certificates, whose they are, and where the
/// time-stamp service answers. Read from a directory that {@link DemoWorld} made, also by a process that does
/// not run the services.
public final class DemoKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String FILE = "demo-world.json";
    static final String ROOT = "pki/root.crt";
    static final String ISSUING = "pki/issuing.crt";

    private final Path directory;
    private final Description description;

    /// The form of the file.
    record Description(String note, String root, String issuing, String timeStamps, List<DemoWorld.Device> devices) {}

    private DemoKeys(Path directory, Description description) {
        this.directory = directory;
        this.description = description;
    }

    /// Reads the description of a world that was made before.
    public static DemoKeys read(Path directory) {
        return new DemoKeys(directory, JSON.readValue(directory.resolve(FILE).toFile(), Description.class));
    }

    static void write(Path directory, Description description) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(directory.resolve(FILE).toFile(), description);
    }

    /// The root: the trust anchor of the demonstration.
    public X509Certificate root() {
        return Pem.read(directory.resolve(description.root()));
    }

    /// The issuing authority below the root.
    public X509Certificate issuing() {
        return Pem.read(directory.resolve(description.issuing()));
    }

    /// The address of the time-stamp service.
    public String timeStamps() {
        return description.timeStamps();
    }

    /// The tokens, by alias.
    public Map<String, DemoWorld.Device> devices() {
        Map<String, DemoWorld.Device> devices = new LinkedHashMap<>();
        description.devices().forEach(device -> devices.put(device.alias(), device));
        return devices;
    }

    /// One token by its alias.
    public Optional<DemoWorld.Device> device(String alias) {
        return Optional.ofNullable(devices().get(alias));
    }

    /// The certificate of a token.
    public X509Certificate certificate(DemoWorld.Device device) {
        return Pem.read(directory.resolve(device.certificate()));
    }
}
