package vn.congvan.registers;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

/// A registered document that the acting post may answer.
///
/// @param authority that received it
/// @param number    số, ký hiệu as the sender printed it
/// @param organName who issued it
/// @param sender    identifier code of its sender; empty where it came on paper
public record Answerable(
        DocumentId document,
        AuthorityId authority,
        String typeName,
        String number,
        LocalDate issuedOn,
        String organName,
        String subject,
        Optional<String> sender) {}
