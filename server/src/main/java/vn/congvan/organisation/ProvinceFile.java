package vn.congvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands in a province file, as written.
///
/// @param password the password of every account in the file, for a demonstration; without it no accounts are
///     made
record ProvinceFile(
        Optional<String> password,
        List<FilePerson> people,
        List<FileAgency> agencies,
        Optional<List<FileCode>> closedCodes) {

    /// @param username also the stable key of the person
    /// @param signature the image of the hand signature, beside the file
    record FilePerson(String username, String name, Optional<String> signature) {}

    record FileAgency(
            String key,
            String name,
            String shortName,
            Optional<String> parent,
            LocalDate from,
            Optional<LocalDate> to,
            List<FileUnit> units,
            List<FileAuthority> authorities) {}

    record FileUnit(String key, String name, Optional<String> abbreviation, List<FilePost> posts) {}

    record FilePost(
            String key,
            String person,
            String title,
            Set<Role> roles,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    record FileAuthority(
            String key,
            AuthorityKind kind,
            String name,
            Optional<List<String>> headAbove,
            List<String> headLines,
            Optional<List<String>> legalBases,
            String abbreviation,
            String place,
            Optional<String> unit,
            Optional<String> seal,
            Optional<String> codeOf,
            Optional<List<FileCode>> codes,
            List<FilePower> signers,
            List<String> clerks) {}

    record FilePower(
            String post,
            Capacity capacity,
            List<String> lines,
            Optional<String> basis,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    /// @param name for a closed code whose authority is no more
    record FileCode(
            String code,
            Optional<String> name,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> successor,
            String basis) {}
}
