package vn.congvan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.audit.HeadsFile.Head;
import vn.congvan.common.AgencyId;
import vn.congvan.common.TimeOrderedId;

class HeadsFileTest {
    private static final Head FIRST = new Head(256, "a".repeat(64), "b".repeat(64));
    private static final Head SECOND = new Head(512, "c".repeat(64), "d".repeat(64));

    @TempDir
    Path folder;

    private final AgencyId agency = new AgencyId(TimeOrderedId.next());

    @Test
    void headsComeBackAsTheyWereWritten() {
        var file = new HeadsFile(folder);
        file.append(agency, FIRST);
        file.append(agency, SECOND);
        assertThat(file.read(agency)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aLineThatAPowerCutCutOffIsNeitherReadNorJoinedToTheNext() throws IOException {
        for (String torn :
                new String[] {"5", "512 " + "c".repeat(64), "512 " + "c".repeat(64) + " " + "d".repeat(10)}) {
            var file = new HeadsFile(folder.resolve(Integer.toString(torn.length())));
            file.append(agency, FIRST);
            Files.writeString(folder.resolve(torn.length() + "/" + agency + ".heads"), torn, StandardOpenOption.APPEND);
            assertThat(file.read(agency)).containsExactly(FIRST);
            file.append(agency, SECOND);
            assertThat(file.read(agency)).containsExactly(FIRST, SECOND);
        }
    }
}
