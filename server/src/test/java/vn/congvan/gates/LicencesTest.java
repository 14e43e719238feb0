package vn.congvan.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Every library on the classpath stands under a licence that goes with Apache-2.0. Read from the libraries'
/// own Maven descriptions.
class LicencesTest {
    private static final Pattern GOOD = Pattern.compile(
            "(?i).*(apache|\\bmit\\b|\\bmit-0\\b|bsd|\\bisc\\b|lgpl|lesser general public|mozilla|\\bmpl|eclipse public|\\bepl|"
                    + "eclipse distribution|\\bedl|bouncy castle|public domain|unlicense|cc0|\\bw3c\\b|unicode|universal permissive|"
                    + "\\bupl|classpath.?exception|\\bcpe\\b|\\bcddl|common development and distribution|go license).*");
    private static final Pattern LIBRARY = Pattern.compile("(.*)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    @Test
    void everyLibraryStandsUnderALicenceThatGoesWithOurs() throws Exception {
        var wrong = new TreeMap<String, List<String>>();
        for (var library : libraries()) {
            var licences = licences(pom(library));
            if (licences.stream().noneMatch(licence -> GOOD.matcher(licence).matches())) {
                wrong.put(library.getFileName().toString(), licences);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLicenceThatDoesNotGoWithOursIsNoticed() {
        assertThat(List.of("GNU Affero General Public License v3", "GPL-3.0-only", "Proprietary"))
                .noneMatch(licence -> GOOD.matcher(licence).matches());
    }

    private static List<Path> libraries() {
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LIBRARY.matcher(entry).matches())
                .filter(entry -> !entry.contains("/vn/congvan/"))
                .map(Path::of)
                .toList();
        assertThat(jars).hasSizeGreaterThan(100);
        return jars;
    }

    private static Path pom(Path jar) {
        return Path.of(LIBRARY.matcher(jar.toString()).replaceFirst("$1/$2/$3/$2-$3.pom"));
    }

    /// The licences of this description, or of the nearest parent that names any.
    private static List<String> licences(Path pom) throws IOException, ParserConfigurationException, SAXException {
        var project = parse(pom).getDocumentElement();
        var named = new ArrayList<String>();
        child(project, "licenses")
                .ifPresent(licences -> children(licences, "license")
                        .forEach(licence -> named.add(text(licence, "name") + " " + text(licence, "url"))));
        if (!named.isEmpty()) {
            return named;
        }
        var parent = child(project, "parent");
        return parent.isEmpty() ? List.of() : licences(locate(repository(pom, project), parent.get()));
    }

    private static Path repository(Path pom, Element project) {
        var group = text(project, "groupId").isEmpty()
                ? text(child(project, "parent").orElseThrow(), "groupId")
                : text(project, "groupId");
        var path = pom.toString();
        return Path.of(path.substring(0, path.indexOf("/" + group.replace('.', '/') + "/")));
    }

    private static Path locate(Path repository, Element parent) {
        var artifact = text(parent, "artifactId");
        var version = text(parent, "version");
        return repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static Document parse(Path pom) throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (var in = Files.newInputStream(pom)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    private static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    private static String text(Element element, String name) {
        return child(element, name).map(found -> found.getTextContent().strip()).orElse("");
    }
}
