package vn.congvan.incoming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.congvan.organisation.AtWork;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// Who asks, and which receiving authorities are theirs: a clerk's post may serve several in one queue; a
/// leader and an archivist see all of the house.
///
/// @param serves those whose clerk the post is
/// @param sees   those whose incoming documents the post may see, with their names
record Asker(Post post, Set<AuthorityId> serves, Map<AuthorityId, String> sees) {
    private static final Set<Role> SEE_THE_HOUSE = Set.of(Role.LEADER, Role.ARCHIVIST, Role.RECORDS_INSPECTOR);

    static Asker now(Organisation organisation) {
        Post post = organisation.actingPost();
        List<IssuingAuthority> served = organisation.servedBy(post.id());
        var serves = new HashSet<AuthorityId>();
        var sees = new HashMap<AuthorityId, String>();
        for (IssuingAuthority authority : served) {
            serves.add(authority.id());
            sees.put(authority.id(), authority.name());
        }
        if (post.roles().stream().anyMatch(SEE_THE_HOUSE::contains)) {
            organisation.authorities().forEach(authority -> sees.put(authority.id(), authority.name()));
        }
        return new Asker(post, Set.copyOf(serves), Map.copyOf(sees));
    }

    /// As {@link #now}, for an act on a document of this one authority.
    static Asker actingFor(Organisation organisation, AuthorityId authority) {
        AtWork asking = organisation.actingFor(authority);
        return new Asker(asking.post(), asking.serves() ? Set.of(authority) : Set.of(), Map.of());
    }

    /// Name and title, as the sender is told.
    String person() {
        return post.personName() + ", " + post.title();
    }
}
