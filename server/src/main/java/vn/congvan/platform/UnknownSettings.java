package vn.congvan.platform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/// Refuses to start with a setting below `congvan` that no module knows, whether it stands in a file, an
/// argument or an environment variable: a misspelt setting must not be silently without effect.
@Component
final class UnknownSettings implements SmartInitializingSingleton {
    private static final String OURS = "congvan.";
    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    UnknownSettings(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unknown = unknown(known());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Unknown settings: " + String.join(", ", unknown));
        }
    }

    private Set<String> unknown(Set<String> known) {
        var unknown = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                for (var name : enumerable.getPropertyNames()) {
                    if (ours(name) && !known.contains(plain(name))) {
                        unknown.add(name);
                    }
                }
            }
        }
        return unknown;
    }

    private Set<String> known() {
        var known = new HashSet<String>();
        for (Map.Entry<String, ConfigurationPropertiesBean> bean :
                ConfigurationPropertiesBean.getAll(context).entrySet()) {
            var prefix = bean.getValue().getAnnotation().prefix();
            if (prefix.startsWith(OURS)) {
                known.add(plain(prefix));
                collect(
                        known,
                        prefix,
                        Objects.requireNonNull(bean.getValue().getInstance()).getClass());
            }
        }
        return known;
    }

    private static void collect(Set<String> known, String prefix, Class<?> settings) {
        for (var component : settings.getRecordComponents()) {
            var name = prefix + "." + component.getName();
            if (component.getType().isRecord()) {
                collect(known, name, component.getType());
            } else {
                known.add(plain(name));
            }
        }
    }

    private static boolean ours(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(OURS);
    }

    /// The same for `congvan.files.work-folder`, `congvan.files.fonts[0]` and `CONGVAN_FILES_WORKFOLDER`.
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[.*]|[._-]", "");
    }
}
