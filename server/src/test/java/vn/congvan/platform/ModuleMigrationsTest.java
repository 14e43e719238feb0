package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

class ModuleMigrationsTest {
    @Test
    void everyModuleMigratesAfterThoseItMayUse() throws ClassNotFoundException {
        var before = new TreeSet<>(Set.of("common", "protocol", "__root"));
        for (var module : ModuleMigrations.ORDER.subList(1, ModuleMigrations.ORDER.size())) {
            var house = Class.forName("vn.congvan." + module + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(before).as("modules that migrate before " + module).containsAll(modules(house));
            before.add(module);
        }
    }

    @Test
    void noFolderOfMigrationsIsForgotten() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            var found = new TreeSet<String>();
            folders.forEach(folder -> found.add(folder.getFileName().toString()));
            assertThat(ModuleMigrations.ORDER).containsAll(found);
        }
    }

    private static List<String> modules(ApplicationModule house) {
        return Arrays.stream(house.allowedDependencies())
                .map(allowed -> allowed.replaceFirst("::.*", ""))
                .toList();
    }
}
