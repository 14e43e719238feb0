package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FieldSection;
import vn.congvan.lawbook.FieldStandard;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.SigningPower;
import vn.congvan.organisation.Unit;
import vn.congvan.organisation.UnitId;
import vn.congvan.practice.SendingList;
import vn.congvan.practice.SendingLists;

/// Holds a drafter's fields to the standard (Nghị định 30/2020, Phụ lục VI Phần II Mục I), to the directory
/// and to the powers of signing, and tells all mistakes at once.
@Component
class FieldsCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// What the fields stand for today.
    ///
    /// @param notation as it would be today
    record Resolved(
            IssuingAuthority authority,
            DocumentType type,
            SigningPower power,
            Unit unit,
            String notation,
            List<VersionRows.Addressee> addressees) {}

    private final Organisation organisation;
    private final Addressing addressing;
    private final SendingLists lists;
    private final Lawbook lawbook;
    private final Clock clock;

    FieldsCheck(Organisation organisation, Addressing addressing, SendingLists lists, Lawbook lawbook, Clock clock) {
        this.organisation = organisation;
        this.addressing = addressing;
        this.lists = lists;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// @throws Refusal with every mistake
    Resolved check(DraftFields fields, Post drafter) {
        LocalDate today = LocalDate.now(clock);
        return check(fields, drafter.unit(), today, today);
    }

    /// @param drafting the unit whose document it is
    /// @param today    the day by which the fields are judged
    /// @param signing  the day on which the signer must be allowed to sign: on paper, the day he did
    Resolved check(DraftFields fields, UnitId drafting, LocalDate today, LocalDate signing) {
        var faults = new ArrayList<Reason>();
        Optional<IssuingAuthority> authority = organisation.authority(fields.authority());
        if (authority.isEmpty()) {
            faults.add(Reason.of("outgoing.authority-unknown"));
        }
        Optional<DocumentType> type = type(fields.documentType(), today, faults);
        type.ifPresent(found -> authority.ifPresent(issuer -> mayIssue(found, issuer, faults)));
        Optional<SigningPower> power = organisation.power(fields.authority(), fields.signer(), signing);
        if (authority.isPresent() && power.isEmpty()) {
            faults.add(noPower(fields, signing));
        }
        List<VersionRows.Addressee> addressees = addressing.resolve(fields.recipients(), today, faults);
        if (fields.replyBy().filter(day -> day.isBefore(today)).isPresent()) {
            faults.add(Reason.of(
                    "outgoing.reply-day-passed",
                    "day",
                    DAY.format(fields.replyBy().get())));
        }
        subjectArea(fields, today, faults);
        Unit unit = organisation
                .unit(drafting)
                .orElseThrow(() -> new IllegalStateException("the drafter's unit is not in his agency"));
        Optional<String> notation =
                type.flatMap(found -> authority.flatMap(issuer -> notation(found, issuer, unit, today, faults)));
        lengths(fields, authority, type, power, notation, addressees, today, faults);
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        return new Resolved(
                authority.orElseThrow(),
                type.orElseThrow(),
                power.orElseThrow(),
                unit,
                notation.orElseThrow(),
                addressees);
    }

    /// A subject area is one of those by which the province's list tells how documents are sent.
    private void subjectArea(DraftFields fields, LocalDate today, List<Reason> faults) {
        if (fields.subjectArea().isEmpty()) {
            return;
        }
        String area = fields.subjectArea().get();
        List<String> known = lists.inForce(today).map(SendingList::subjectAreas).orElse(List.of());
        if (!known.contains(area)) {
            faults.add(Reason.of("outgoing.subject-area-unknown", "area", area)
                    .with("known", known.isEmpty() ? "–" : String.join(", ", known)));
        }
    }

    /// Where the signer's post has ended, who holds such a post of the unit now and may sign.
    private Reason noPower(DraftFields fields, LocalDate today) {
        Optional<Post> ended = organisation
                .post(fields.signer())
                .filter(post -> post.validTo().filter(today::isAfter).isPresent());
        if (ended.isEmpty()) {
            return Reason.of("outgoing.signer-no-power");
        }
        Post before = ended.get();
        String now = organisation.signers(fields.authority(), today).stream()
                .map(SigningPower::signer)
                .filter(post ->
                        post.unit().equals(before.unit()) && post.title().equalsIgnoreCase(before.title()))
                .map(Post::personName)
                .distinct()
                .collect(Collectors.joining(", "));
        Reason reason = Reason.of(
                        now.isEmpty() ? "outgoing.signer-post-ended-vacant" : "outgoing.signer-post-ended",
                        "person",
                        before.personName())
                .with("title", before.title())
                .with("last", DAY.format(before.validTo().orElseThrow()));
        return now.isEmpty() ? reason : reason.with("now", now);
    }

    private Optional<DocumentType> type(String code, LocalDate today, List<Reason> faults) {
        try {
            return Optional.of(lawbook.documentType(code, today));
        } catch (Refusal unknown) {
            faults.addAll(unknown.reasons());
            return Optional.empty();
        }
    }

    private static void mayIssue(DocumentType type, IssuingAuthority authority, List<Reason> faults) {
        if (!type.issuers().isEmpty()
                && !type.issuers().contains(authority.kind().name())) {
            faults.add(Reason.of("outgoing.type-not-for-authority", "type", type.name())
                    .with("authority", authority.name()));
        }
    }

    private Optional<String> notation(
            DocumentType type, IssuingAuthority authority, Unit unit, LocalDate today, List<Reason> faults) {
        try {
            return Optional.of(lawbook.notation(
                    type,
                    authority.abbreviation(),
                    Optional.of(unit.abbreviation()).filter(text -> !text.isBlank()),
                    today.getYear()));
        } catch (Refusal missing) {
            faults.addAll(missing.reasons());
            return Optional.empty();
        }
    }

    private void lengths(
            DraftFields fields,
            Optional<IssuingAuthority> authority,
            Optional<DocumentType> type,
            Optional<SigningPower> power,
            Optional<String> notation,
            List<VersionRows.Addressee> addressees,
            LocalDate today,
            List<Reason> faults) {
        Map<String, FieldStandard> standards = lawbook.fields(FieldSection.OUTGOING, today).stream()
                .collect(Collectors.toMap(FieldStandard::number, Function.identity()));
        var measure = new Measure(standards, faults);
        type.ifPresent(found -> measure.text("3", found.name()));
        notation.ifPresent(found -> measure.text("5", found));
        authority.ifPresent(found -> measure.text("7", found.name()));
        measure.text("8", fields.summary());
        measure.text("9", fields.language());
        fields.description().ifPresent(text -> measure.text("11", text));
        power.ifPresent(found -> {
            measure.text("12.1", found.signer().title());
            measure.text("12.2", found.signer().personName());
        });
        addressees.forEach(addressee -> {
            if (addressee.address() instanceof Address.Agency(String code)) {
                measure.text("13.1", code);
            }
            measure.text("13.2", addressee.name());
        });
        if (fields.copies() < 0) {
            faults.add(Reason.of("outgoing.copies-negative"));
        } else {
            measure.text("15", Integer.toString(fields.copies()));
        }
        if (fields.drafterMark().filter(mark -> mark.length() > 20).isPresent()) {
            faults.add(Reason.of("outgoing.drafter-mark-too-long"));
        }
    }

    private record Measure(Map<String, FieldStandard> standards, List<Reason> faults) {
        void text(String number, String value) {
            FieldStandard standard = standards.get(number);
            if (standard == null) {
                return;
            }
            int length = value.codePointCount(0, value.length());
            if (value.isBlank() && standard.need() == FieldStandard.Need.ALWAYS) {
                faults.add(Reason.of("outgoing.field-missing", "field", standard.name())
                        .with("number", number));
            }
            standard.length()
                    .filter(most -> length > most)
                    .ifPresent(most -> faults.add(Reason.of("outgoing.field-too-long", "field", standard.name())
                            .with("number", number)
                            .with("most", most)
                            .with("length", length)));
        }
    }
}
