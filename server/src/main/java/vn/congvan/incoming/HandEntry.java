package vn.congvan.incoming;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.organisation.AuthorityId;

/// A document that came on paper or by another way, to be entered in the same series (Nghị định 30/2020, Điều
/// 22 khoản 2).
///
/// @param authority the receiving authority
/// @param secrecy   as the clerk reads it off the document; anything but none is refused
/// @param file      its scan or file, if there is one
/// @param fileName  the file's name; empty without one
/// @param kindApart  the kind that the law registers apart, by its code in the lawbook; empty for the common
///     series
/// @param markReason why a suspected mark of secrecy in the file is none; empty at the first try
/// @param alikeSeen  whether what may be the same has been looked at and is another document
public record HandEntry(
        AuthorityId authority,
        IncomingFields fields,
        SecrecyDegree secrecy,
        byte @Nullable [] file,
        String fileName,
        Optional<String> kindApart,
        Optional<String> markReason,
        boolean alikeSeen) {}
