package vn.congvan.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.DocumentId;
import vn.congvan.incoming.Incoming;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.Paper;
import vn.congvan.outgoing.Walk;
import vn.congvan.testing.CongVanTest;

/// No page takes more than 300 KB from the line. With an empty browser the program that shows PDF comes on top
/// of it, once until its next edition; the PDF itself is counted apart: it is as large as it is. What was
/// measured stands in `target/page-weight.txt`.
@CongVanTest
class PageWeightTest {
    private static final long MOST = 300_000;
    private static final long READER_AT_MOST = 450_000;
    private static final int ROWS_OF_A_LIST = 50;
    private static final Path MEASURED = Path.of("target", "page-weight.txt");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Incoming incoming;

    @Autowired
    private Organisation organisation;

    private final List<String> measured = new ArrayList<>();
    private Desks desks;
    private Walk walk;

    @BeforeEach
    void aProvince() {
        walk = Walk.in(house);
        desks = Desks.of(house, walk);
    }

    @AfterEach
    void whatWasMeasuredIsKept() throws IOException {
        Files.write(MEASURED, measured);
    }

    @Test
    void noPageIsHeavierThanPromised() {
        var paper = aFullListOfPapers();
        var document = walk.checked();
        measure("%-12s %-34s %9s %9s %9s %9s", "who", "page", "empty", "again", "reader", "pdf");
        try (var stranger = desks.stranger()) {
            measure("", new Wire(stranger), List.of("/sign-in"));
        }
        measure(
                Walk.CLERK,
                List.of(
                        "/",
                        "/menu",
                        "/notices",
                        "/incoming?queue=registered",
                        "/incoming/" + paper,
                        "/incoming/by-hand",
                        "/outgoing",
                        "/outgoing?queue=all",
                        "/outgoing/secrecy",
                        "/registers/incoming",
                        "/registers/outgoing",
                        "/organisation/people",
                        "/access-tokens"));
        measure(Walk.LEADER, List.of("/", "/outgoing", "/outgoing/" + document));
        measure(
                Walk.DRAFTER,
                List.of(
                        "/",
                        "/outgoing/drafts/new",
                        "/outgoing/" + document + "?tab=handling",
                        "/outgoing/" + document + "?tab=history"));
        measure(Walk.ADMIN, List.of("/certificates", "/certificates/new", "/practice", "/trail"));
    }

    private DocumentId aFullListOfPapers() {
        var scan = Paper.decision(2026).pdf();
        return walk.as(Walk.CLERK, () -> {
            var authority = organisation.authorities().getFirst().id();
            for (int number = 1; number < ROWS_OF_A_LIST; number++) {
                incoming.registerByHand(LetterOnPaper.to(authority, number, null));
            }
            return incoming.registerByHand(LetterOnPaper.to(authority, ROWS_OF_A_LIST, scan));
        });
    }

    private void measure(String who, List<String> pages) {
        try (var person = desks.of(who)) {
            measure(who, new Wire(person), pages);
        }
    }

    private void measure(String who, Wire wire, List<String> pages) {
        for (String page : pages) {
            var empty = wire.cold(page);
            var again = wire.warm(page);
            long reader = empty.of(PageWeightTest::isReader);
            long pdf = empty.of(PageWeightTest::isFile);
            long own = empty.total() - reader - pdf;
            measure("%-12.12s %-34.34s %9d %9d %9d %9d", who, page, own, again.total(), reader, pdf);
            assertThat(own).as(page + " with an empty browser: " + empty).isBetween(1L, MOST);
            assertThat(again.total() - again.of(PageWeightTest::isFile))
                    .as(page + " once more: " + again)
                    .isBetween(1L, MOST);
            assertThat(again.of(address -> address.contains("/assets/") || address.contains("/webjars/")))
                    .as(page + ": nothing is fetched a second time: " + again)
                    .isZero();
            assertThat(reader).as(page + ": the program that shows PDF").isLessThan(READER_AT_MOST);
        }
    }

    private void measure(String line, Object... values) {
        measured.add(line.formatted(values));
    }

    private static boolean isReader(String address) {
        return address.contains("/webjars/pdfjs-dist/");
    }

    private static boolean isFile(String address) {
        return address.contains("/files/");
    }
}
