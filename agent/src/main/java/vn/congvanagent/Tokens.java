package vn.congvanagent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.congvan.protocol.SignerMessages.Device;
import vn.congvan.protocol.SignerMessages.Driver;
import vn.congvan.protocol.SignerMessages.Token;
import vn.congvanagent.Pkcs11.Failure;

/// The tokens that are plugged in, through the libraries that are installed. What is plugged in is
/// looked at anew each time; what stands in a token is read once, unless
/// a key is missed.
final class Tokens implements Keys {
    private final List<Path> paths;
    private final Map<Path, Optional<Pkcs11>> libraries = new TreeMap<>();
    private final Map<String, List<Slot.Stored>> read = new LinkedHashMap<>();

    Tokens(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public synchronized Optional<SigningKey> find(String sha256) {
        Optional<SigningKey> known = search(sha256);
        if (known.isPresent()) {
            return known;
        }
        // What was read before may be of a token that has changed since.
        read.clear();
        return search(sha256);
    }

    private Optional<SigningKey> search(String sha256) {
        for (Slot slot : slots()) {
            for (Slot.Stored stored : stored(slot)) {
                if (Subjects.sha256(stored.certificate()).equals(sha256)) {
                    return Optional.of(new TokenKey(slot, stored.id(), stored.certificate()));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized Device device() {
        read.clear();
        List<Token> tokens = slots().stream().map(this::told).toList();
        List<Driver> drivers = libraries.entrySet().stream()
                .map(entry -> new Driver(
                        entry.getKey().getFileName().toString(),
                        entry.getValue().isPresent()))
                .toList();
        return new Device(drivers, tokens);
    }

    private Token told(Slot slot) {
        return new Token(
                slot.label(),
                slot.model(),
                slot.pin(),
                stored(slot).stream()
                        .map(one -> Subjects.held(one.certificate()))
                        .toList());
    }

    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                try {
                    Path place = real(path);
                    var library =
                            libraries.getOrDefault(place, Optional.empty()).or(() -> load(place));
                    libraries.put(place, library);
                    if (library.isPresent()) {
                        slots.addAll(Slot.with(library.get()));
                    }
                } catch (Failure e) {
                    System.err.println(path + ": " + e.getMessage());
                }
            }
        }
        return slots.stream().distinct().toList();
    }

    /// One library often has several names.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (java.io.IOException e) {
            return path;
        }
    }

    private static Optional<Pkcs11> load(Path library) {
        try {
            return Optional.of(Pkcs11.load(library));
        } catch (Failure | IllegalArgumentException e) {
            System.err.println(library + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<Slot.Stored> stored(Slot slot) {
        String name = slot.label() + "/" + slot.serial() + "/" + slot.number();
        if (read.containsKey(name)) {
            return read.getOrDefault(name, List.of());
        }
        try {
            List<Slot.Stored> found = slot.certificates();
            read.put(name, found);
            return found;
        } catch (Failure e) {
            // Not kept: the next time it may be readable.
            System.err.println(slot.label() + ": " + e.getMessage());
            return List.of();
        }
    }
}
