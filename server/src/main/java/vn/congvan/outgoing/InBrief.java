package vn.congvan.outgoing;

import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.UnitId;

/// What the pages and services beside a document's own page need to know of it.
public record InBrief(
        DocumentId id,
        OutgoingState state,
        int version,
        String summary,
        AuthorityId authority,
        PostId drafter,
        UnitId unit) {}
