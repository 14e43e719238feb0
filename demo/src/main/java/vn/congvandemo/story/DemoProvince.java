package vn.congvandemo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.congvandemo.pki.Identity;

/// The people and authorities of the province file, as far as the demonstration itself needs them: whose keys
/// must be made and whose accounts are printed.
///
/// @param password the password of every account
public record DemoProvince(String password, List<Person> people, List<Agency> agencies) {

    /// Where the province file lies on the class path.
    public static final String FILE = "province/binh-minh.yaml";
    /// The PIN of every token of the demonstration.
    public static final String PIN = "20260101";

    /// A person and the name of the account.
    public record Person(String username, String name) {}

    /// An agency with its units and the authorities it houses.
    public record Agency(String key, String name, List<Unit> units, List<Authority> authorities) {}

    /// A unit with its posts.
    public record Unit(
            String name, List<Post> posts, @Nullable String abbreviation) {}

    /// A post, who holds it and in which roles.
    public record Post(String key, String person, String title, List<String> roles) {}

    /// An authority: its head, its signers, its clerks.
    public record Authority(
            String key,
            String name,
            @Nullable List<String> headAbove,
            List<String> headLines,
            String abbreviation,
            String place,
            List<Signer> signers,
            List<String> clerks) {}

    /// Who signs, under which lines.
    public record Signer(String post, List<String> lines) {}

    /// Reads the file.
    public static DemoProvince read() {
        try (InputStream file = Objects.requireNonNull(
                DemoProvince.class.getClassLoader().getResourceAsStream(FILE), "no " + FILE + " on the class path")) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(tree, DemoProvince.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everybody in the first post that the file names for them.
    List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (Agency agency : agencies)
            for (Unit unit : agency.units())
                for (Post post : unit.posts())
                    if (actors.stream().noneMatch(actor -> actor.username().equals(post.person())))
                        actors.add(actor(agency, post));
        return actors;
    }

    /// Who has this account.
    public Actor actor(String username) {
        return actors().stream()
                .filter(actor -> actor.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody is called " + username));
    }

    /// The roles of a post, for the table of accounts.
    List<String> roles(Actor actor) {
        return agencies.stream()
                .filter(agency -> agency.key().equals(actor.agencyKey()))
                .flatMap(agency -> agency.units().stream())
                .flatMap(unit -> unit.posts().stream())
                .filter(post -> post.key().equals(actor.postKey()))
                .findFirst()
                .map(Post::roles)
                .orElse(List.of());
    }

    /// A token for everybody who may sign or initial, and one for every authority.
    public List<Identity> identities() {
        List<Identity> identities = new ArrayList<>();
        for (Agency agency : agencies) {
            for (Actor signer : Stream.concat(signers(agency).stream(), examiners(agency).stream())
                    .toList())
                if (identities.stream().noneMatch(known -> known.alias().equals(signer.username())))
                    identities.add(
                            Identity.person(signer.username(), signer.name(), agency.name(), signer.title(), PIN));
            for (Authority authority : agency.authorities())
                identities.add(Identity.agency(alias(agency, authority), authority.name(), PIN));
        }
        return identities;
    }

    List<Actor> signers(Agency agency) {
        List<String> posts = agency.authorities().stream()
                .flatMap(authority -> authority.signers().stream())
                .map(Signer::post)
                .distinct()
                .toList();
        return agency.units().stream()
                .flatMap(unit -> unit.posts().stream())
                .filter(post -> posts.contains(post.key()))
                .map(post -> actor(agency, post))
                .toList();
    }

    /// Who approves content or passes form, and does not sign besides.
    List<Actor> examiners(Agency agency) {
        List<Actor> signers = signers(agency);
        return agency.units().stream()
                .flatMap(unit -> unit.posts().stream())
                .filter(post ->
                        post.roles().contains("UNIT_HEAD") || post.roles().contains("FORM_CHECKER"))
                .map(post -> actor(agency, post))
                .filter(actor ->
                        signers.stream().noneMatch(signer -> signer.username().equals(actor.username())))
                .toList();
    }

    /// The name of an authority's token.
    static String alias(Agency agency, Authority authority) {
        return agency.key().substring(agency.key().lastIndexOf('/') + 1) + "." + authority.key();
    }

    Authority authority(String agencyKey, String authorityKey) {
        return agency(agencyKey).authorities().stream()
                .filter(authority -> authority.key().equals(authorityKey))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no authority " + authorityKey + " in " + agencyKey));
    }

    Agency agency(String key) {
        return agencies.stream()
                .filter(agency -> agency.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no agency " + key));
    }

    /// The first holder of a role in an agency.
    Optional<Actor> holding(String agencyKey, String role) {
        return agency(agencyKey).units().stream()
                .flatMap(unit -> unit.posts().stream())
                .filter(post -> post.roles().contains(role))
                .findFirst()
                .map(post -> actor(agency(agencyKey), post));
    }

    private Actor actor(Agency agency, Post post) {
        String name = people.stream()
                .filter(person -> person.username().equals(post.person()))
                .findFirst()
                .map(Person::name)
                .orElse(post.person());
        return new Actor(post.person(), name, post.title(), agency.name(), agency.key(), post.key());
    }

    /// The accounts as rows of text: name, username, title, agency, roles.
    List<Map.Entry<Actor, List<String>>> accounts() {
        return actors().stream().map(actor -> Map.entry(actor, roles(actor))).toList();
    }
}
