package vn.congvan.lawbook.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.lawbook.CalendarYear;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.FieldSection;
import vn.congvan.lawbook.FieldStandard;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Numbering;
import vn.congvan.lawbook.RefusalGround;
import vn.congvan.lawbook.RegisterForm;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.lawbook.RegisteredApart;
import vn.congvan.lawbook.WorkingCalendar;

/// The rules of a day, by default of today, each with its instrument and article.
@RestController
@RequestMapping("/api/lawbook")
class LawbookResource {
    private final Lawbook lawbook;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LawbookResource(Lawbook lawbook, WorkingCalendar calendar, Clock clock) {
        this.lawbook = lawbook;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/edition")
    Edition edition(@RequestParam Optional<LocalDate> day) {
        return lawbook.edition(dayOrToday(day));
    }

    @GetMapping("/document-types")
    List<DocumentType> documentTypes(@RequestParam Optional<LocalDate> day) {
        return lawbook.documentTypes(dayOrToday(day));
    }

    @GetMapping("/numbering")
    Numbering numbering(@RequestParam Optional<LocalDate> day) {
        return lawbook.numbering(dayOrToday(day));
    }

    @GetMapping("/fields/{section}")
    List<FieldStandard> fields(@PathVariable FieldSection section, @RequestParam Optional<LocalDate> day) {
        return lawbook.fields(section, dayOrToday(day));
    }

    @GetMapping("/registers/{kind}")
    RegisterForm register(@PathVariable RegisterKind kind, @RequestParam Optional<LocalDate> day) {
        return lawbook.registerForm(kind, dayOrToday(day));
    }

    @GetMapping("/refusal-grounds")
    List<RefusalGround> refusalGrounds(@RequestParam Optional<LocalDate> day) {
        return lawbook.refusalGrounds(dayOrToday(day));
    }

    @GetMapping("/registered-apart")
    List<RegisteredApart> registeredApart(@RequestParam Optional<LocalDate> day) {
        return lawbook.registeredApart(dayOrToday(day));
    }

    @GetMapping("/calendar")
    List<CalendarYear> calendar() {
        return calendar.years();
    }

    private LocalDate dayOrToday(Optional<LocalDate> day) {
        return day.orElseGet(() -> LocalDate.now(clock));
    }
}
