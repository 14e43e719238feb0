package vn.congvan.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.Unit;
import vn.congvan.organisation.UnitId;
import vn.congvan.practice.Who;

/// The people and units that one answer speaks of, each asked for once.
final class Roster {
    private final Organisation organisation;
    private final Map<PostId, Optional<Post>> posts = new HashMap<>();
    private final Map<UnitId, Optional<Unit>> units = new HashMap<>();
    private final Map<AuthorityId, Optional<IssuingAuthority>> authorities = new HashMap<>();
    private final Map<AuthorityId, List<Post>> clerks = new HashMap<>();
    private final Map<UnitId, List<Post>> heads = new HashMap<>();
    private Optional<List<Post>> checkers = Optional.empty();

    Roster(Organisation organisation) {
        this.organisation = organisation;
    }

    Optional<Post> post(PostId id) {
        return posts.computeIfAbsent(id, organisation::post);
    }

    String name(PostId id) {
        return post(id).map(Post::personName).orElse("–");
    }

    String title(PostId id) {
        return post(id).map(Post::title).orElse("–");
    }

    String unitName(UnitId id) {
        return units.computeIfAbsent(id, organisation::unit).map(Unit::name).orElse("–");
    }

    String authorityName(AuthorityId id) {
        return authorities
                .computeIfAbsent(id, organisation::authority)
                .map(IssuingAuthority::name)
                .orElse("–");
    }

    List<Post> heads(UnitId unit) {
        return heads.computeIfAbsent(unit, id -> organisation.holding(Role.UNIT_HEAD, Optional.of(id)));
    }

    /// The posts that are meant by a further examiner of a route.
    List<Post> examiners(Who who) {
        return switch (who) {
            case Who.HeadOf(UnitId unit) -> heads(unit);
            case Who.HolderOf(PostId post) -> post(post).stream().toList();
            case Who.HeadOfDraftingUnit _, Who.FormChecker _ -> List.of();
        };
    }

    List<Post> checkers() {
        if (checkers.isEmpty()) {
            checkers = Optional.of(organisation.holding(Role.FORM_CHECKER, Optional.empty()));
        }
        return checkers.get();
    }

    /// The clerks who serve this authority.
    List<Post> clerks(AuthorityId authority) {
        return clerks.computeIfAbsent(
                authority,
                id -> organisation.holding(Role.CLERK, Optional.empty()).stream()
                        .filter(clerk -> organisation.servedBy(clerk.id()).stream()
                                .map(IssuingAuthority::id)
                                .anyMatch(id::equals))
                        .toList());
    }
}
