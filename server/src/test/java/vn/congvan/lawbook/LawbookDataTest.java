package vn.congvan.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawbookDataTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 3, 5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LawFiles SHIPPED = new LawFiles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document-templates",
                "document-types",
                "fields",
                "registers",
                "refusal-grounds",
                "recipient-roles",
                "change-rules",
                "envelopes",
                "registered-apart",
                "several-signers",
                "date-rules",
                "digitising",
                "legal-weight",
                "certificate-mismatch",
                "copies",
                "corner-seal",
                "issue-deadlines",
                "kept-registers",
                "name-abbreviations",
                "numbering",
                "page",
                "form-rules",
                "calendar",
                "verification",
                "working-hours"
            })
    void everyFileIsValidAgainstItsSchema(String name) throws IOException {
        assertThat(faults(name, JSON.valueToTree(SHIPPED.tree(name + ".yaml")))).isEmpty();
    }

    @Test
    void everyShippedFileBelongsToTheEdition() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(LawbookDataTest.class.getResource("/lawbook"))
                .toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(LawFiles.NAMES);
        }
    }

    @Test
    void theEditionIsAnotherOneAsSoonAsARuleIsChangedAndNotBefore() {
        String weights = SHIPPED.text("legal-weight.yaml");
        assertThat(new LawFiles().edition()).isEqualTo(SHIPPED.edition()).matches("[0-9a-f]{12}");
        assertThat(SHIPPED.with("legal-weight.yaml", weights).edition()).isEqualTo(SHIPPED.edition());
        assertThat(SHIPPED.with("legal-weight.yaml", weights.replace("needsPerson: true", "needsPerson: false"))
                        .edition())
                .isNotEqualTo(SHIPPED.edition());
    }

    @Test
    void theSchemaRefusesAnEntryWithoutSource() throws IOException {
        ObjectNode file = JSON.valueToTree(SHIPPED.tree("refusal-grounds.yaml"));
        ((ObjectNode) file.withArray("entries").get(0)).remove("source");
        assertThat(faults("refusal-grounds", file)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "document-types, entries, code, kind",
        "fields, entries, section, number",
        "registers, entries, kind, form",
        "registers, books, kind, series",
        "refusal-grounds, entries, code, code",
        "recipient-roles, entries, code, code",
        "change-rules, entries, change, change",
        "envelopes, entries, code, code",
        "registered-apart, entries, code, code",
        "date-rules, entries, variant, variant",
        "legal-weight, entries, form, form",
        "certificate-mismatch, entries, key, key",
        "issue-deadlines, entries, key, key",
        "kept-registers, entries, code, form",
        "verification, entries, key, key",
        "name-abbreviations, entries, of, full",
        "numbering, entries, key, key",
        "page, entries, key, key",
        "page, stamps, key, key",
        "page, lines, key, key",
        "page, cells, cell, key",
        "form-rules, wording, key, key",
        "form-rules, entries, rule, scope",
        "working-hours, entries, key, key"
    })
    void everyRuleHasNoOverlapAndNoHoleFromTheFirstDayOn(String name, String list, String first, String second) {
        var periods = new TreeMap<String, List<Source>>();
        for (var item :
                (List<?>) Objects.requireNonNull(SHIPPED.tree(name + ".yaml").get(list))) {
            var entry = (Map<?, ?>) item;
            periods.computeIfAbsent(entry.get(first) + " " + entry.get(second), _ -> new ArrayList<>())
                    .add(source((Map<?, ?>) Objects.requireNonNull(entry.get("source"))));
        }
        assertThat(periods).isNotEmpty();
        periods.forEach((rule, sources) -> assertThat(gaps(sources)).as(rule).isEmpty());
    }

    @Test
    void everyRuleOfFormHasItsTextsAndEveryTextItsRule() {
        var rules = SHIPPED.read("form-rules.yaml", "entries", FormRule.class).stream()
                .map(FormRule::rule)
                .collect(Collectors.toSet());
        assertThat(SHIPPED.read("form-rules.yaml", "texts", FormRuleTexts.class))
                .extracting(FormRuleTexts::rule)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void aRuleOfFormNamesTheSameValuesInBothLanguages() {
        for (var texts : SHIPPED.read("form-rules.yaml", "texts", FormRuleTexts.class)) {
            assertThat(places(texts.message().en()))
                    .as(texts.rule())
                    .isEqualTo(places(texts.message().vi()));
            assertThat(places(texts.mend().en()))
                    .as(texts.rule())
                    .isEqualTo(places(texts.mend().vi()));
        }
    }

    private static java.util.Set<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{[a-z]+}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void anOverlapAndAHoleAreFound() {
        var overlap = List.of(period("2020-03-05", "2021-12-31"), period("2021-12-31", null));
        var hole = List.of(period("2020-03-05", "2021-12-30"), period("2022-01-01", null));
        var late = List.of(period("2020-03-06", null));
        var ended = List.of(period("2020-03-05", "2021-12-30"));
        assertThat(List.of(overlap, hole, late, ended))
                .allSatisfy(sources -> assertThat(gaps(sources)).isNotEmpty());
    }

    @Test
    void theCalendarHasEveryYearFrom2020To2027AndEveryDayInItsYear() {
        var years = SHIPPED.read("calendar.yaml", "years", CalendarYear.class);
        assertThat(years)
                .extracting(CalendarYear::year)
                .containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
        for (var year : years) {
            assertThat(year.holidays()).allSatisfy(holiday -> {
                assertThat(holiday.from().getYear()).isEqualTo(year.year());
                assertThat(holiday.to()).isAfterOrEqualTo(holiday.from());
                assertThat(holiday.to().getYear()).isEqualTo(year.year());
            });
            assertThat(year.working())
                    .allSatisfy(swap ->
                            assertThat(swap.day().getDayOfWeek().getValue()).isGreaterThan(5));
        }
    }

    private static List<String> gaps(List<Source> sources) {
        var ordered =
                sources.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
        var gaps = new ArrayList<String>();
        if (ordered.getFirst().from().isAfter(FIRST_DAY)
                || ordered.getLast().to().isPresent()) {
            gaps.add("not from the first day on, or ended: " + ordered);
        }
        for (int i = 1; i < ordered.size(); i++) {
            var before = ordered.get(i - 1).to();
            if (before.isEmpty()
                    || !before.get().plusDays(1).equals(ordered.get(i).from())) {
                gaps.add(ordered.get(i - 1) + " does not end where the next begins: " + ordered.get(i));
            }
        }
        return gaps;
    }

    private static Source source(Map<?, ?> entry) {
        return period(
                String.valueOf(entry.get("from")), entry.get("to") == null ? null : String.valueOf(entry.get("to")));
    }

    private static Source period(String from, @org.jspecify.annotations.Nullable String to) {
        return new Source(
                "instrument",
                "article",
                LocalDate.parse(from),
                java.util.Optional.ofNullable(to).map(LocalDate::parse),
                Severity.BLOCKS);
    }

    private static String faults(String name, com.fasterxml.jackson.databind.JsonNode file) throws IOException {
        ObjectNode schema =
                (ObjectNode) JSON.readTree(LawbookDataTest.class.getResource("/lawbook/lawbook.schema.json"));
        assertThat(schema.at("/$defs/" + name).isMissingNode()).isFalse();
        schema.put("$ref", "#/$defs/" + name);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(file).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
