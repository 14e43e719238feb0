package vn.congvan.signing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files made to deceive whoever verifies them, or to keep him busy, by name, beside those of {@link Forgery}.
final class HostileFiles {
    /// What the files are made from.
    ///
    /// @param stranger another authority, whom nobody here trusts
    /// @param issued a document of ours
    /// @param certified a file of another program, certified with permission 2 by somebody trusted
    /// @param annotatable the same with permission 3
    /// @param approved the same file with an approval signature
    /// @param twice the certified one with a second signature
    record Honest(
            Flow flow,
            Flow stranger,
            byte[] issued,
            byte[] certified,
            byte[] annotatable,
            byte[] approved,
            byte[] twice) {
        static Honest with(Flow flow, Flow stranger) {
            byte[] rich = RichPdf.written().table();
            byte[] certified = ForeignFile.certified(rich, flow.leader, flow.clock.instant(), 2);
            return new Honest(
                    flow,
                    stranger,
                    flow.issued(),
                    certified,
                    ForeignFile.certified(rich, flow.leader, flow.clock.instant(), 3),
                    ForeignFile.signed(rich, flow.leader, flow.clock.instant()),
                    ForeignFile.signed(certified, flow.seal, flow.clock.instant()));
        }
    }

    /// Makes a hostile file out of honest ones.
    @FunctionalInterface
    interface Making {
        byte[] from(Honest honest) throws IOException;
    }

    private HostileFiles() {}

    /// Those that are to be called invalid.
    static Map<String, Making> all() {
        Map<String, Making> all = new LinkedHashMap<>();
        HostilePages.into(all);
        HostileDocuments.into(all);
        HostileSignatures.into(all);
        HostileStructures.into(all);
        HostileFields.into(all);
        HostileBulk.into(all);
        return all;
    }

    /// Those that are not called invalid, but whose change is told.
    static Map<String, Making> told() {
        Map<String, Making> all = new LinkedHashMap<>();
        HostileSignatures.told(all);
        return all;
    }
}
