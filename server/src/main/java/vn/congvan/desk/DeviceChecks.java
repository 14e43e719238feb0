package vn.congvan.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.protocol.SignerMessages.Device;
import vn.congvan.protocol.SignerMessages.Driver;
import vn.congvan.protocol.SignerMessages.Held;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvan.protocol.SignerMessages.Status;
import vn.congvan.protocol.SignerMessages.Token;
import vn.congvan.signing.SigningAgents;

/// Says in plain words whether somebody can sign at his desk, and if not, what to do.
@Component
class DeviceChecks {
    /// Certificates that are asked about; nobody has more.
    private static final int MOST = 12;

    private static final Duration UNNOTICED = Duration.ofSeconds(60);
    private static final Duration BEARABLE = Duration.ofMinutes(5);

    private final SigningAgents agents;
    private final Certificates certificates;
    private final Organisation organisation;
    private final Words words;
    private final Times times;
    private final Clock clock;

    DeviceChecks(
            SigningAgents agents,
            Certificates certificates,
            Organisation organisation,
            Words words,
            Times times,
            Clock clock) {
        this.agents = agents;
        this.certificates = certificates;
        this.organisation = organisation;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /// How a check came out.
    public enum Tone {
        /// Nothing to do.
        GOOD("good", "circle-check"),
        /// Signing works; something should be looked after.
        CARE("soon", "alert-triangle"),
        /// Signing does not work.
        BAD("bad", "circle-x");

        private final String look;
        private final String icon;

        Tone(String look, String icon) {
            this.look = look;
            this.icon = icon;
        }

        /// The word of the style sheet.
        public String look() {
            return look;
        }

        /// The name of its picture.
        public String icon() {
            return icon;
        }
    }

    /// One line of the page.
    ///
    /// @param what its heading is in `messages/desk`, under `page.device.what.<what>`
    /// @param sentence what was found and what to do
    public record Line(String what, Tone tone, String sentence) {}

    List<Line> of(DeviceReport report) {
        var lines = new ArrayList<Line>();
        lines.add(line("connection", Tone.GOOD, "connected"));
        if (report.access() != DeviceReport.Access.REACHED || report.status().isEmpty()) {
            String found = report.access() == DeviceReport.Access.DENIED ? "agent-denied" : "agent-missing";
            lines.add(line("agent", Tone.BAD, found));
            return lines;
        }
        Status status = report.status().get();
        lines.add(agent(status));
        lines.add(pairing(status));
        lines.add(clock(status));
        report.device().ifPresent(device -> lines.addAll(device(device)));
        return lines;
    }

    private Line agent(Status status) {
        if (status.version() != SignerMessages.VERSION) {
            return line("agent", Tone.BAD, "agent-old", status.release());
        }
        return status.demonstration()
                ? line("agent", Tone.CARE, "agent-demonstration")
                : line("agent", Tone.GOOD, "agent-runs", status.release());
    }

    private Line pairing(Status status) {
        if (status.demonstration()) {
            return line("pairing", Tone.GOOD, "pairing-unneeded");
        }
        Optional<UUID> mine = agents.pairing();
        boolean paired = mine.map(UUID::toString)
                .filter(id -> listed(status.pairings()).anyMatch(id::equals))
                .isPresent();
        return paired ? line("pairing", Tone.GOOD, "paired") : line("pairing", Tone.BAD, "unpaired");
    }

    private Line clock(Status status) {
        try {
            Duration off = Duration.between(clock.instant(), Instant.parse(status.now()));
            long seconds = off.abs().toSeconds();
            if (off.abs().compareTo(UNNOTICED) <= 0) {
                return line("clock", Tone.GOOD, "clock-right");
            }
            String way = off.isNegative() ? "clock-slow" : "clock-fast";
            return line("clock", off.abs().compareTo(BEARABLE) <= 0 ? Tone.CARE : Tone.BAD, way, minutes(seconds));
        } catch (DateTimeException e) {
            return line("clock", Tone.CARE, "clock-unknown");
        }
    }

    private static String minutes(long seconds) {
        return Long.toString(Math.max(1, Math.round(seconds / 60.0)));
    }

    private List<Line> device(Device device) {
        var lines = new ArrayList<Line>();
        lines.add(drivers(listed(device.drivers()).toList()));
        List<Token> tokens = listed(device.tokens()).toList();
        if (tokens.isEmpty()) {
            lines.add(line("token", Tone.BAD, "token-missing"));
            return lines;
        }
        tokens.forEach(token -> lines.add(token(token)));
        List<Held> held =
                tokens.stream().flatMap(token -> listed(token.certificates())).toList();
        if (held.isEmpty()) {
            lines.add(line("certificate", Tone.BAD, "certificate-none"));
        }
        Post acting = organisation.actingPost();
        held.stream().limit(MOST).forEach(one -> lines.add(certificate(one, acting)));
        return lines;
    }

    private Line drivers(List<Driver> drivers) {
        String broken =
                drivers.stream().filter(one -> !one.loads()).map(Driver::name).collect(Collectors.joining(", "));
        String loaded = drivers.stream().filter(Driver::loads).map(Driver::name).collect(Collectors.joining(", "));
        if (loaded.isEmpty()) {
            return broken.isEmpty()
                    ? line("driver", Tone.BAD, "driver-missing")
                    : line("driver", Tone.BAD, "driver-broken", broken);
        }
        return broken.isEmpty()
                ? line("driver", Tone.GOOD, "driver-there", loaded)
                : line("driver", Tone.CARE, "driver-broken", broken);
    }

    private Line token(Token token) {
        PinStanding pin = token.pin();
        Tone tone = switch (pin) {
            case GOOD -> Tone.GOOD;
            case FEW_LEFT -> Tone.CARE;
            case LAST_TRY, LOCKED, NOT_SET -> Tone.BAD;
        };
        return line("token", tone, "token-" + pin, token.label());
    }

    private Line certificate(Held held, Post acting) {
        Optional<Reason> wrong = certificates.whyNot(held.sha256(), acting);
        if (wrong.isEmpty()) {
            return line("certificate", Tone.GOOD, "certificate-good", held.subject(), until(held));
        }
        String sentence = words.word("page.device.certificate-wrong").replace("{0}", held.subject());
        Tone tone = wrong.get().code().equals("certificates.not-mine") ? Tone.CARE : Tone.BAD;
        return new Line("certificate", tone, sentence + " " + words.of(wrong.get()));
    }

    private String until(Held held) {
        try {
            return times.day(Instant.parse(held.notAfter()));
        } catch (DateTimeException e) {
            return "–";
        }
    }

    /// What came over the network may lack a list.
    private static <T> Stream<T> listed(@org.jspecify.annotations.Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }

    private Line line(String what, Tone tone, String key, String... about) {
        String sentence = words.word("page.device." + key);
        for (int i = 0; i < about.length; i++) {
            sentence = sentence.replace("{" + i + "}", about[i]);
        }
        return new Line(what, tone, sentence);
    }
}
