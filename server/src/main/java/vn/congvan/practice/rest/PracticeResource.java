package vn.congvan.practice.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.practice.DecidedSetting;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// `/api/practice`: what the agency has decided within the law.
@RestController
@RequestMapping("/api/practice")
@Tag(name = "practice", description = "Thiết lập của cơ quan trong khuôn khổ pháp luật")
class PracticeResource {
    private final Practice practice;
    private final Clock clock;

    PracticeResource(Practice practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
    }

    /// What holds today.
    record SettingJson(String setting, boolean value) {}

    /// One decision.
    record DecisionJson(
            String setting, boolean value, LocalDate validFrom, String reason, UUID decidedBy, Instant decidedAt) {
        static DecisionJson of(DecidedSetting decided) {
            return new DecisionJson(
                    decided.setting().word(),
                    decided.value(),
                    decided.validFrom(),
                    decided.reason(),
                    decided.decidedBy().value(),
                    decided.decidedAt());
        }
    }

    /// What holds today, and all decisions ever taken.
    record Whole(List<SettingJson> today, List<DecisionJson> decisions) {}

    /// A new decision.
    ///
    /// @param from absent is today
    record Deciding(
            boolean value,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "What holds today, and all decisions, newest first")
    Whole settings() {
        LocalDate today = LocalDate.now(clock);
        return new Whole(
                Arrays.stream(Setting.values())
                        .map(setting -> new SettingJson(setting.word(), practice.holds(setting, today)))
                        .toList(),
                practice.decisions().stream().map(DecisionJson::of).toList());
    }

    @PostMapping("/{setting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Decide a setting from a day on; for the agency's administrator")
    void decide(@PathVariable String setting, @RequestBody Deciding body) {
        Setting chosen = Arrays.stream(Setting.values())
                .filter(one -> one.word().equals(setting))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("practice.setting-unknown", "setting", setting)));
        practice.decide(
                chosen,
                body.value(),
                body.from() == null ? LocalDate.now(clock) : body.from(),
                body.reason() == null ? "" : body.reason());
    }
}
