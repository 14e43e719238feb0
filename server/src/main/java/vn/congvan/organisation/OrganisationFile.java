package vn.congvan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.ProvinceFile.FileAgency;
import vn.congvan.organisation.ProvinceFile.FileAuthority;
import vn.congvan.organisation.ProvinceFile.FileCode;

/// Takes a readable province file (YAML) over into the rows. The file adds and corrects, it takes nothing
/// away: what has ended gets a last day. Doing it again changes nothing.
@Service
public class OrganisationFile {
    private final ImportRows rows;
    private final ImageKeeping images;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    OrganisationFile(
            ImportRows rows,
            ImageKeeping images,
            PasswordEncoder passwords,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.images = images;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
    }

    /// Takes the file over; images are looked for beside it. Each agency is one transaction.
    ///
    /// @throws Refusal `organisation.file-broken`, `organisation.file-reference-unknown`,
    ///     `organisation.file-post-of-another`, `organisation.file-image-missing`; with everything that is wrong
    ///     with powers to sign `organisation.power-line-missing`, `organisation.power-line-other`,
    ///     `organisation.power-no-collective`, `organisation.power-basis-missing`, `organisation.power-end-missing`
    public void importFrom(Resource file) {
        var province = ProvinceFiles.read(file);
        mustSayTheirCapacity(province);
        var run = new Run(file, new HashMap<>(), new HashMap<>());
        transactions.executeWithoutResult(_ -> people(province, run));
        transactions.executeWithoutResult(_ -> agencies(province, run));
        for (var agency : province.agencies()) {
            var id = known(run.agencies, "agency", agency.key());
            new Acting.AsSystem(new AgencyId(id), "organisation.import")
                    .run(() -> transactions.executeWithoutResult(_ -> house(agency, id, run)));
        }
        transactions.executeWithoutResult(_ -> province.closedCodes()
                .ifPresent(codes ->
                        codes.forEach(code -> rows.code(code, code.name().orElse(code.code()), null, null))));
    }

    private static void mustSayTheirCapacity(ProvinceFile province) {
        List<Reason> mistakes = province.agencies().stream()
                .flatMap(agency -> agency.authorities().stream())
                .flatMap(authority ->
                        authority.signers().stream().flatMap(power -> PowerLines.mistakes(authority, power).stream()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
    }

    private void people(ProvinceFile province, Run run) {
        var hash = new HashMap<String, String>();
        for (var person : province.people()) {
            var id = rows.person(person, person.signature().map(name -> image(run, name)));
            run.people.put(person.username(), id);
            if (province.password().isPresent() && !rows.hasAccount(id)) {
                rows.account(
                        id,
                        person.username(),
                        hash.computeIfAbsent(province.password().get(), this::hashed));
            }
        }
    }

    private String hashed(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private void agencies(ProvinceFile province, Run run) {
        for (var agency : province.agencies()) {
            var parent = agency.parent()
                    .map(key -> known(run.agencies, "agency", key))
                    .orElse(null);
            run.agencies.put(agency.key(), rows.agency(agency, parent));
        }
    }

    private void house(FileAgency agency, UUID id, Run run) {
        var units = new HashMap<String, UUID>();
        var posts = new HashMap<String, UUID>();
        for (var unit : agency.units()) {
            var unitId = rows.unit(id, unit, units.size(), agency.from());
            units.put(unit.key(), unitId);
            for (var post : unit.posts()) {
                var person = known(run.people, "person", post.person());
                var postId = rows.post(id, unitId, person, post, posts.size(), agency.from());
                posts.put(
                        post.key(), postId.orElseThrow(() -> mistake("organisation.file-post-of-another", post.key())));
            }
        }
        var authorities = new HashMap<String, UUID>();
        for (var authority : agency.authorities()) {
            var links = new ImportRows.AuthorityLinks(
                    optionally(units, "unit", authority.unit()),
                    optionally(authorities, "authority", authority.codeOf()),
                    authority.seal().map(name -> image(run, name)));
            var authorityId = rows.authority(id, authority, links, authorities.size(), agency.from());
            authorities.put(authority.key(), authorityId);
            powersAndCodes(agency, authority, new Place(id, authorityId), posts);
        }
        events.publishEvent(new FileImported(id, units.size(), posts.size(), authorities.size()));
    }

    private void powersAndCodes(FileAgency agency, FileAuthority authority, Place place, Map<String, UUID> posts) {
        for (var clerk : authority.clerks()) {
            rows.served(place.agency, place.authority, known(posts, "post", clerk), agency.from());
        }
        int ordinal = 0;
        for (var power : authority.signers()) {
            var post = known(posts, "post", power.post());
            rows.power(place.agency, place.authority, post, power, ordinal++, agency.from());
        }
        for (FileCode code : authority.codes().orElse(java.util.List.of())) {
            rows.code(code, code.name().orElse(authority.name()), place.agency, place.authority);
        }
    }

    private Digest image(Run run, String name) {
        try {
            var image = run.file.createRelative(name);
            if (!image.exists()) {
                throw mistake("organisation.file-image-missing", name);
            }
            return images.keep(image.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable UUID optionally(Map<String, UUID> ids, String kind, Optional<String> key) {
        return key.map(present -> known(ids, kind, present)).orElse(null);
    }

    private static UUID known(Map<String, UUID> ids, String kind, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw mistake("organisation.file-reference-unknown", kind + " " + key);
        }
        return id;
    }

    private static Refusal mistake(String code, String key) {
        return Refusal.userMistake(Reason.of(code, "key", key));
    }

    private record Run(Resource file, Map<String, UUID> people, Map<String, UUID> agencies) {}

    private record Place(UUID agency, UUID authority) {}
}
