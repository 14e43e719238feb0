package vn.congvan.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.congvan.CongVan;

/// The house is what `docs/modules.md` says. `protocol` knows nothing of Modulith and declares nothing.
class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(CongVan.class);

    @Test
    void noModuleUsesWhatItMayNot() {
        MODULES.verify();
    }

    @Test
    void theModulesAreTheDocumentedOnes() throws IOException {
        var found = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(documented().keySet());
    }

    @Test
    void eachModuleDeclaresExactlyTheDocumentedDependencies() throws IOException {
        var documented = documented();
        documented.remove("protocol");
        for (var module : documented.entrySet()) {
            assertThat(declared(module.getKey())).as(module.getKey()).isEqualTo(module.getValue());
        }
    }

    @Test
    void siblingsNeverUseEachOtherAndArrowsOnlyGoDown() throws IOException {
        var above = new TreeSet<String>();
        for (var module : documented().entrySet()) {
            assertThat(above).as("modules named before " + module.getKey()).containsAll(module.getValue());
            above.add(module.getKey());
        }
    }

    @Test
    void thePictureOfTheModulesIsCurrent() throws IOException {
        var picture =
                new StringBuilder("# The modules as they use each other\n\nDrawn by the build from the code. An arrow"
                        + " says that classes of one module use classes of another; `common`,\nwhich all use, is left out.\n\n"
                        + "```mermaid\nflowchart TD\n");
        var arrows = new TreeSet<String>();
        for (var module : MODULES) {
            module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> !used.equals("common"))
                    .forEach(used -> arrows.add("  " + module.getIdentifier() + " --> " + used));
        }
        arrows.forEach(arrow -> picture.append(arrow).append('\n'));
        Drawn.assertCurrent("modules.md", picture.append("```\n").toString());
    }

    private static Set<String> declared(String module) {
        try {
            var annotation =
                    Class.forName("vn.congvan." + module + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(annotation).as("@ApplicationModule on " + module).isNotNull();
            return Arrays.stream(annotation.allowedDependencies())
                    .map(allowed -> allowed.replaceFirst("::.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module + " has no package-info", e);
        }
    }

    private static Map<String, Set<String>> documented() throws IOException {
        var documented = new LinkedHashMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("../docs/modules.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5
                    && !cells[1].isBlank()
                    && !List.of("module", "---").contains(cells[1].strip())) {
                documented.put(cells[1].strip(), uses(cells[3].strip(), documented.keySet()));
            }
        }
        return documented;
    }

    private static Set<String> uses(String cell, Set<String> above) {
        if (cell.isEmpty()) {
            return Set.of();
        }
        var all = new TreeSet<>(above);
        all.remove("platform");
        return cell.equals("all") ? all : new TreeSet<>(Arrays.asList(cell.split(", ")));
    }
}
