package vn.congvanbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import vn.congvan.organisation.OrganisationFile;

/// Twenty agencies with five issuing authorities each, so a hundred books of either direction, and one clerk's post in
/// each agency that serves all five.
final class Bookshelf {
    static final int AGENCIES = 20;
    static final int AUTHORITIES = 5;
    private static final String AGENCY = """
              - key: bench/agency-%1$02d
                name: Cơ quan %1$02d
                shortName: CQ %1$02d
                from: 2021-01-01
                units:
                  - key: office
                    name: Văn phòng
                    posts:
                      - {key: clerk, person: bench.clerk.%1$02d, title: Văn thư viên, roles: [CLERK]}
                      - {key: head, person: bench.head.%1$02d, title: Giám đốc, roles: [LEADER]}
                authorities:
            """;
    private static final String AUTHORITY = """
                  - key: authority-%2$d
                    kind: DEPARTMENT
                    name: Sở %1$02d.%2$d
                    headAbove: ["ỦY BAN NHÂN DÂN"]
                    headLines: ["SỞ %1$02d.%2$d"]
                    legalBases: [Căn cứ chức năng nhiệm vụ]
                    abbreviation: S%1$02d%2$d
                    place: Bình Minh
                    codes:
                      - {code: H98.%1$02d.%2$02d, from: 2021-01-01, basis: bench}
                    signers:
                      - {post: head, capacity: OWN, lines: [GIÁM ĐỐC]}
                    clerks: [clerk]
            """;

    private Bookshelf() {}

    /// The hundred desks; neighbours in the list belong to different agencies.
    static List<House.Desk> in(House house, Path folder) {
        var file = folder.resolve("bench-province.yaml");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, province());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        house.get(OrganisationFile.class).importFrom(new FileSystemResource(file));
        return house.desks().stream()
                .filter(desk -> desk.authority().identifierCode().startsWith("H98."))
                .sorted(java.util.Comparator.comparing(
                        desk -> desk.authority().identifierCode().substring(7)))
                .toList();
    }

    private static String province() {
        var people = new ArrayList<String>();
        var agencies = new StringBuilder();
        for (int agency = 1; agency <= AGENCIES; agency++) {
            people.add("  - {username: bench.clerk.%1$02d, name: Văn thư %1$02d}".formatted(agency));
            people.add("  - {username: bench.head.%1$02d, name: Giám đốc %1$02d}".formatted(agency));
            agencies.append(AGENCY.formatted(agency));
            for (int authority = 1; authority <= AUTHORITIES; authority++) {
                agencies.append(AUTHORITY.formatted(agency, authority));
            }
        }
        return "people:\n" + people.stream().collect(Collectors.joining("\n")) + "\nagencies:\n" + agencies;
    }
}
