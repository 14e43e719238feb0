package vn.congvan.desk;

import org.springframework.stereotype.Component;
import vn.congvan.audit.TrailEntry;
import vn.congvan.organisation.Organisation;

/// Names who acted in a line of the trail, for a reader of the same agency.
@Component
class TrailWho {
    private final Organisation organisation;
    private final Words words;

    TrailWho(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    String name(TrailEntry.Actor actor) {
        return switch (actor) {
            case TrailEntry.Actor.InPost(var _, var post) ->
                organisation
                        .post(post)
                        .map(held -> held.personName() + ", " + held.title())
                        .orElseGet(() -> words.word("page.trail.somebody-else"));
            case TrailEntry.Actor.Job(String _) -> words.word("page.desk.system");
            case TrailEntry.Actor.Nobody() -> words.word("page.trail.nobody");
        };
    }
}
